package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.CrisisPlanCopy;
import se.samordna.plan.CrisisPlanHistory;
import se.samordna.plan.CrisisPlanRecords.NewCopy;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** Who is given a copy of a crisis plan: the person always, others by the person's yes. */
final class CrisisCopyPage {
  private static final String PLACE = "/persons/{person}/crisis-plan/versions/{number}/copy";
  private static final String PERSON = "person";
  private static final String OTHER = "other";

  private final Site site;

  CrisisCopyPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get(PLACE, visit -> giving(visit, null)), site.post(PLACE, this::given));
  }

  /** Who was given a copy, and of which version. */
  static RowCard card(List<CrisisPlanCopy> copies, Texts t) {
    return new RowCard(
        "given-copies",
        t.of("crisis.copies.given"),
        Integer.toString(copies.size()),
        copies.stream().map(one -> row(one, t)).toList(),
        new Empty("paper", t.of("crisis.copies.none"), t.of("crisis.copies.normally"), null),
        null);
  }

  private static Row row(CrisisPlanCopy one, Texts t) {
    Recipient recipient = one.recipient();
    return new Row(
        "paper",
        Tone.PLAIN,
        recipient == null ? t.of("crisis.copy.person") : ConsentsPage.called(recipient),
        null,
        t.of("crisis.version.number", one.version()),
        t.dates().dated(Days.of(one.givenAt())));
  }

  private Answer giving(Visit visit, @Nullable Refusal refusal) {
    CrisisPlanHistory history =
        site.crisisPlanRecords().history(visit.caller(), visit.id("person"));
    int number = CrisisVersionsPage.number(visit, "number");
    if (history.version(number).isEmpty()) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    PersonFrame frame = PersonFrame.of(visit, history.person());
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    String name = frame.person().givenName();
    List<Field> fields =
        List.of(
            Field.of(Field.Kind.RADIO, "who", t.of("crisis.copy.who"))
                .options(
                    List.of(Option.of(PERSON, name), Option.of(OTHER, t.of("crisis.copy.other"))))
                .value(typed.or("who", PERSON)),
            Field.of(Field.Kind.SELECT, "recipient", t.of("consent.tell.whom"))
                .options(
                    Choices.orNone(
                        t.of("consent.tell.outside"),
                        Recipients.options(
                            site.consents().recipients(visit.caller(), frame.person().id()))))
                .value(typed.or("recipient", "")),
            Recipients.outsider(typed, t),
            Recipients.organisation(typed, t),
            Field.of(Field.Kind.RADIO, "purpose", t.of("consent.purpose"))
                .options(Choices.of(Purpose.class, t))
                .value(typed.or("purpose", Purpose.COORDINATION.name())));
    return FormPages.show(
        visit,
        frame
            .below(t.of("crisis.copy.give"), Tab.CRISIS)
            .lead(t.of("crisis.copy.lead", number, name)),
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(Corrections.place(visit), t.of("form.leave")),
        refusal);
  }

  private Answer given(Visit visit) {
    return visit.attempt(
        () -> {
          NewCopy copy = read(visit);
          site.crisisPlanRecords()
              .giveCopy(
                  visit.caller(),
                  visit.id("person"),
                  CrisisVersionsPage.number(visit, "number"),
                  copy);
          return Visit.after(Corrections.place(visit), Done.CRISIS_PLAN_COPIED);
        },
        refusal -> giving(visit, refusal));
  }

  private static NewCopy read(Visit visit) {
    Reading form = visit.form();
    if (!form.text("who").equals(OTHER)) {
      return new NewCopy(null, null);
    }
    Recipient recipient =
        Recipients.chosen(form.all("recipient")).stream()
            .findFirst()
            .or(() -> Recipients.outsider(form))
            .orElseThrow(() -> Refusal.at("/outsider", Code.FIELD_MISSING));
    Purpose purpose = form.choice("purpose", Purpose.class, Purpose.COORDINATION);
    form.check();
    return new NewCopy(recipient, purpose);
  }
}
