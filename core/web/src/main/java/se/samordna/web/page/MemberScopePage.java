package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.MemberScope;
import se.samordna.network.Said;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.PersonView.Tab;

/** What the person lets a member know. */
final class MemberScopePage {
  private final Site site;

  MemberScopePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/network/{member}/scope", visit -> scope(visit, null)),
        site.post("/persons/{person}/network/{member}/scope", this::agree));
  }

  private Answer scope(Visit visit, @Nullable Refusal refusal) {
    MemberPage.Place place = MemberPage.Place.read(visit);
    Texts t = visit.t();
    FormView form =
        FormView.of(place.address() + "/scope", t.of("form.save"), fields(visit, place, refusal))
            .leave(place.back(), t.of("form.leave"));
    return FormPages.show(
        visit,
        place
            .heading()
            .below(t.of("network.scope", place.member().name()), Tab.NETWORK)
            .lead(t.of("network.scope.lead", place.name())),
        form,
        MemberScopesPage.card(visit, place.member()),
        refusal);
  }

  private static List<Field> fields(
      Visit visit, MemberPage.Place place, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>(ScopeFields.of(place.member().scope(), typed, t));
    fields.addAll(SaidFields.of(place, typed, visit, true));
    fields.add(FormPages.revision(place.member().revision()));
    return fields;
  }

  private Answer agree(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          MemberScope scope = ScopeFields.read(form);
          Said said = SaidFields.read(form, visit);
          form.check();
          site.networks()
              .agree(
                  visit.caller(),
                  visit.id("member"),
                  form.revision(),
                  scope,
                  said,
                  form.text("personsWord"));
          return Visit.after("/persons/" + visit.id("person") + "/network", Done.SCOPE_AGREED);
        },
        refusal -> scope(visit, refusal));
  }
}
