package se.samordna.web.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.FidelityItem;
import se.samordna.model.FidelityScale;
import se.samordna.model.Model;
import se.samordna.model.Models.NewLeastScore;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;

/** The least score that an item of a model's fidelity scale should have at a unit. */
final class LeastScorePage {
  private final Site site;

  LeastScorePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/admin/units/{unit}/fidelity/{model}", visit -> show(visit, null)),
        site.post("/admin/units/{unit}/fidelity/{model}", this::set));
  }

  static String address(Id<Unit> unit, String model) {
    return "/admin/units/" + unit + "/fidelity/" + model;
  }

  private FidelityScale scale(Visit visit) {
    return site.models()
        .newest(visit.request().variable("model"))
        .flatMap(Model::fidelity)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Answer show(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    FidelityScale scale = scale(visit);
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.SELECT, "item", t.of("fidelity.item"))
                        .options(
                            scale.items().stream()
                                .map(
                                    item ->
                                        Field.Option.of(
                                            item.id(),
                                            item.id().toUpperCase(Locale.ROOT)
                                                + " "
                                                + visit.in(item.name())))
                                .toList())
                        .value(typed.or("item", scale.items().get(0).id())),
                    Field.of(Field.Kind.SELECT, "least", t.of("fidelity.least"))
                        .options(
                            IntStream.rangeClosed(0, FidelityItem.HIGHEST)
                                .mapToObj(String::valueOf)
                                .map(
                                    one ->
                                        Field.Option.of(
                                            one,
                                            one.equals("0") ? t.of("fidelity.least.none") : one))
                                .toList())
                        .value(typed.or("least", "0")),
                    Field.of(Field.Kind.DATE, "from", t.of("admin.from"))
                        .value(typed.or("from", visit.today().toString())),
                    Field.of(Field.Kind.LONG, "reason", t.of("admin.limit.why"))
                        .value(typed.or("reason", ""))))
            .leave(AdministeredUnit.of(visit).place(), t.of("form.leave"));
    return FormPages.show(
        visit,
        AdministeredUnit.of(visit)
            .frame(t.of("fidelity.least.set"))
            .lead(t.of("fidelity.least.lead")),
        form,
        refusal);
  }

  private Answer set(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String item = form.needed("item");
          String least = form.needed("least");
          String reason = form.needed("reason");
          var from = form.neededDay("from", visit.today());
          form.check();
          if (!least.matches("[0-5]")) {
            throw Refusal.at("/least", Code.FIELD_WRONG);
          }
          site.models()
              .setLeastScore(
                  visit.caller(),
                  new NewLeastScore(
                      visit.caller().provider(),
                      visit.<Unit>id("unit"),
                      visit.request().variable("model"),
                      item,
                      Integer.parseInt(least),
                      from,
                      reason));
          return Visit.after(AdministeredUnit.of(visit).place(), Done.ADMIN_SAVED);
        },
        refusal -> show(visit, refusal));
  }
}
