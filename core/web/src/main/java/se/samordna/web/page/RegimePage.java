package se.samordna.web.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.UnitRegime;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Parts.Empty;

/** Under which law a unit keeps its records, from which day, and who settled it. */
final class RegimePage {
  private final Site site;

  RegimePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/admin/units/{unit}/regime", visit -> form(visit, null)),
        site.post("/admin/units/{unit}/regime", this::settle));
  }

  /** What holds and has held of a unit; settled by an administrator alone. */
  static Table table(Visit visit) {
    Texts t = visit.t();
    List<Line> lines =
        visit.site().organisations().regimes(visit.caller(), visit.id("unit")).stream()
            .map(one -> line(one, visit))
            .toList();
    return new Table(
        "regimes",
        t.of("regime.title"),
        t.of("regime.lead"),
        List.of(t.of("regime.law"), t.of("regime.from"), t.of("regime.to"), t.of("regime.by")),
        lines,
        new Empty("lock", "", "", null),
        visit.caller().has(Role.ADMIN)
            ? Button.to(AdministeredUnit.of(visit).place() + "/regime", t.of("regime.change"))
                .small()
            : null);
  }

  private static Line line(UnitRegime one, Visit visit) {
    Texts t = visit.t();
    LocalDate from = one.from();
    LocalDate to = one.to();
    return new Line(
        List.of(
            t.named(one.regime()),
            from == null ? t.of("regime.usual") : t.dates().dated(from),
            to == null ? "–" : t.dates().dated(to),
            one.setBy().isEmpty() ? "–" : one.setBy()),
        List.of());
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    AdministeredUnit unit = AdministeredUnit.of(visit);
    Typed typed = Typed.in(visit, refusal);
    Provider.Kind kind = site.organisations().providers(visit.caller()).get(0).kind();
    List<UnitRegime> all = site.organisations().regimes(visit.caller(), unit.id());
    String now =
        all.stream()
            .filter(one -> one.covers(visit.today()))
            .findFirst()
            .map(one -> one.regime().name())
            .orElse("");
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.RADIO, "regime", t.of("regime.law"))
                        .options(
                            Arrays.stream(LegalRegime.values())
                                .filter(one -> one.fits(kind))
                                .map(one -> Option.of(one.name(), t.named(one)))
                                .toList())
                        .value(typed.or("regime", now)),
                    Field.of(Field.Kind.DATE, "from", t.of("admin.from"))
                        .hint(t.of("regime.from.hint"))
                        .value(typed.or("from", visit.today().toString()))))
            .leave(unit.place(), t.of("form.leave"));
    return FormPages.show(
        visit, unit.frame(t.of("regime.change")).lead(t.of("regime.change.lead")), form, refusal);
  }

  private Answer settle(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          LegalRegime regime = form.choice("regime", LegalRegime.class, LegalRegime.SOL);
          LocalDate from = form.neededDay("from", visit.today());
          form.check();
          site.organisations().setRegime(visit.caller(), visit.id("unit"), regime, from);
          return Visit.after(AdministeredUnit.of(visit).place(), Done.ADMIN_SAVED);
        },
        refusal -> form(visit, refusal));
  }
}
