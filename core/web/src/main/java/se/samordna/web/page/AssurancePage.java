package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.PersonIdentifier;
import se.samordna.person.Persons.NewAssurance;
import se.samordna.person.identifier.Assurance;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.PersonView.Tab;

/** How sure the identity behind a coordination number is. */
final class AssurancePage {
  private static final String PLACE = "/persons/{person}/assurance";

  private final Site site;

  AssurancePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get(PLACE, visit -> form(visit, null)), site.post(PLACE, this::assure));
  }

  private static Answer form(Visit visit, @Nullable Refusal refusal) {
    PersonHeading person = PersonHeading.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Option> numbers =
        person.person().identifiers().stream()
            .filter(PersonIdentifier::hasAssurance)
            .map(one -> Option.of(one.id().toString(), one.identifier().masked()))
            .toList();
    FormView form =
        FormView.of(
                person.address() + "/assurance",
                t.of("form.save"),
                List.of(
                    Field.of(Kind.SELECT, "identifier", t.of("person.assurance.of"))
                        .hint(numbers.isEmpty() ? t.of("person.assurance.nothing") : "")
                        .options(Choices.orNone(t.of("form.choose"), numbers))
                        .value(typed.or("identifier", "")),
                    Field.of(Kind.RADIO, "level", t.of("person.assurance"))
                        .hint(t.of("person.assurance.hint"))
                        .options(Choices.of(Assurance.class, t))
                        .value(typed.or("level", "")),
                    Field.of(Kind.DATE, "from", t.of("person.assurance.from"))
                        .value(typed.or("from", visit.today().toString())),
                    FormPages.revision(person.person().revision())))
            .leave(person.address(), t.of("form.leave"));
    return FormPages.show(
        visit,
        person.below(t.of("person.assurance"), Tab.OVERVIEW).shape(Shape.NARROW),
        form,
        refusal);
  }

  private Answer assure(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<PersonIdentifier> identifier = form.neededId("identifier");
          form.needed("level");
          NewAssurance said =
              new NewAssurance(
                  identifier,
                  form.choice("level", Assurance.class, Assurance.UNCERTAIN),
                  form.neededDay("from", visit.today()));
          int revision = form.revision();
          form.check();
          var person = site.persons().assure(visit.caller(), visit.id("person"), revision, said);
          return Visit.after(PersonFrame.address(person.id()), Done.CHANGED);
        },
        refusal -> form(visit, refusal));
  }
}
