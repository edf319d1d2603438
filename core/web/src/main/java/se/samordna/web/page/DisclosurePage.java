package se.samordna.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.consent.Consents.NewDisclosure;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.consent.StatutoryGround;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.information.InformationCategory;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.PersonView.Tab;

/** Writes down that a copy is handed over, if consent, the law itself or an emergency lets it. */
final class DisclosurePage {
  private static final String EMERGENCY = "EMERGENCY";

  private final Site site;

  DisclosurePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/disclosures/new", visit -> telling(visit, null)),
        site.post("/persons/{person}/disclosures/new", this::told));
  }

  private static String back(Visit visit) {
    return "/persons/" + visit.id("person") + "/disclosures";
  }

  private Answer telling(Visit visit, @Nullable Refusal refusal) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields =
        List.of(
            Field.of(Field.Kind.SELECT, "recipient", t.of("consent.tell.whom"))
                .options(
                    Choices.orNone(
                        t.of("consent.tell.outside"),
                        Recipients.options(
                            site.consents().recipients(visit.caller(), heading.person().id()))))
                .value(typed.or("recipient", "")),
            Recipients.outsider(typed, t),
            Recipients.organisation(typed, t),
            Field.of(Field.Kind.RADIO, "purpose", t.of("consent.purpose"))
                .options(Choices.of(Purpose.class, t))
                .value(typed.or("purpose", Purpose.COORDINATION.name())),
            Field.of(Field.Kind.CHECKS, "categories", t.of("consent.tell.categories"))
                .options(Choices.of(InformationCategory.class, t))
                .answers(typed.all("categories", List.of())),
            Field.of(Field.Kind.TEXT, "what", t.of("consent.tell.what"))
                .value(typed.or("what", "")),
            Field.of(Field.Kind.SELECT, "ground", t.of("consent.tell.ground"))
                .hint(t.of("consent.tell.ground.hint"))
                .options(grounds(visit))
                .value(typed.or("ground", "")),
            Field.of(Field.Kind.LONG, "reason", t.of("consent.tell.reason"))
                .hint(t.of("consent.tell.reason.hint"))
                .mayBeLeftOut()
                .value(typed.or("reason", "")));
    return FormPages.show(
        visit,
        heading.below(t.of("consent.tell"), Tab.NETWORK).lead(t.of("consent.tell.lead")),
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(back(visit), t.of("form.leave")),
        refusal);
  }

  private static List<Option> grounds(Visit visit) {
    Texts t = visit.t();
    return Stream.of(
            Stream.of(Option.of("", t.of("consent.ground.consent"))),
            Stream.of(StatutoryGround.values())
                .map(one -> Option.of(one.name(), visit.in(one.words()))),
            Stream.of(Option.of(EMERGENCY, t.of("consent.ground.emergency"))))
        .flatMap(one -> one)
        .toList();
  }

  private Answer told(Visit visit) {
    return visit.attempt(
        () -> {
          NewDisclosure disclosure = read(visit);
          site.consents().disclose(visit.caller(), visit.id("person"), disclosure);
          return Visit.after(back(visit), Done.DISCLOSURE_RECORDED);
        },
        refusal -> telling(visit, refusal));
  }

  private static NewDisclosure read(Visit visit) {
    Reading form = visit.form();
    String ground = form.text("ground");
    Recipient recipient =
        Recipients.chosen(form.all("recipient")).stream()
            .findFirst()
            .or(() -> Recipients.outsider(form))
            .orElseThrow(() -> Refusal.at("/outsider", Code.FIELD_MISSING));
    Optional<StatutoryGround> statute = Reading.constant(StatutoryGround.class, ground);
    NewDisclosure disclosure =
        new NewDisclosure(
            recipient,
            form.choice("purpose", Purpose.class, Purpose.COORDINATION),
            form.choices("categories", InformationCategory.class),
            form.needed("what"),
            statute.orElse(null),
            ground.equals(EMERGENCY),
            form.text("reason"));
    form.check();
    return disclosure;
  }
}
