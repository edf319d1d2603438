package se.samordna.web.page;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Models.ThresholdInForce;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Profession;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;

/** The limits of caseload that a unit sets itself, with the day from which and the reason why. */
final class LimitsPage {
  private final Site site;

  LimitsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/admin/units/{unit}/limits/{model}/{rule}", visit -> limits(visit, null)),
        site.post("/admin/units/{unit}/limits/{model}/{rule}", this::setLimits));
  }

  private Answer limits(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    ThresholdInForce now =
        site
            .models()
            .thresholds(
                visit.caller(), visit.id("unit"), visit.request().variable("model"), visit.today())
            .stream()
            .filter(one -> one.caseloadRule().equals(visit.request().variable("rule")))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    profession(visit, now, typed),
                    Field.of(Field.Kind.DECIMAL, "target", t.of("admin.limit.target"))
                        .hint(t.of("admin.limit.target.hint"))
                        .value(typed.or("target", t.number(now.thresholds().target()))),
                    Field.of(Field.Kind.DECIMAL, "soft", t.of("admin.limit.soft"))
                        .hint(t.of("admin.limit.soft.hint"))
                        .value(typed.or("soft", t.number(now.thresholds().soft()))),
                    Field.of(Field.Kind.DECIMAL, "hard", t.of("admin.limit.hard"))
                        .hint(t.of("admin.limit.hard.hint"))
                        .mayBeLeftOut()
                        .value(typed.or("hard", t.number(now.thresholds().hard()))),
                    Field.of(Field.Kind.DATE, "from", t.of("admin.from"))
                        .value(typed.or("from", visit.today().toString())),
                    Field.of(Field.Kind.LONG, "reason", t.of("admin.limit.why"))
                        .value(typed.or("reason", ""))))
            .leave(AdministeredUnit.of(visit).place(), t.of("form.leave"));
    return FormPages.show(
        visit,
        AdministeredUnit.of(visit)
            .frame(t.of("admin.limit.change"))
            .lead(visit.in(now.thresholds().source())),
        form,
        refusal);
  }

  /** For one profession alone; what is one's already stays so, and a team's has none. */
  private static Field profession(Visit visit, ThresholdInForce now, Typed typed) {
    Texts t = visit.t();
    boolean choice =
        now.scope() == CaseloadRule.Scope.COORDINATOR && now.caseloadRule().indexOf('.') < 0;
    return Field.of(
            choice ? Field.Kind.SELECT : Field.Kind.HIDDEN,
            "profession",
            t.of("admin.limit.profession"))
        .hint(t.of("admin.limit.profession.hint"))
        .mayBeLeftOut()
        .options(Choices.orNone(t.of("admin.limit.all"), Choices.of(Profession.class, t)))
        .value(typed.or("profession", ""));
  }

  private Answer setLimits(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          BigDecimal target = form.neededDecimal("target");
          BigDecimal soft = form.neededDecimal("soft");
          BigDecimal hard = form.decimal("hard");
          String reason = form.needed("reason");
          String profession = form.text("profession");
          var from = form.neededDay("from", visit.today());
          form.check();
          Thresholds limits = new Thresholds(target, soft, hard, new Text(reason, reason));
          site.models()
              .setThresholds(
                  visit.caller(),
                  visit.caller().provider(),
                  visit.id("unit"),
                  visit.request().variable("model"),
                  visit.request().variable("rule") + (profession.isEmpty() ? "" : "." + profession),
                  limits,
                  from,
                  reason);
          return Visit.after(AdministeredUnit.of(visit).place(), Done.ADMIN_SAVED);
        },
        refusal -> limits(visit, refusal));
  }
}
