package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.Meeting;
import se.samordna.person.Person;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;

/** A decision of a meeting about a person that is no step of a model. */
final class DecisionPage {
  private final Site site;

  DecisionPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/meetings/{meeting}/decide/{person}", visit -> decision(visit, null)),
        site.post("/meetings/{meeting}/decide/{person}", this::decide));
  }

  private Answer decision(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Meeting meeting = site.meetings().get(visit.caller(), visit.id("meeting"));
    Person person = site.persons().get(visit.caller(), visit.id("person"));
    FormView form =
        FormView.of(
                visit.request().path() + at(visit),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.LONG, "text", t.of("meeting.decision"))
                        .value(Typed.in(visit, refusal).or("text", "")),
                    FormPages.revision(meeting.revision())))
            .leave(MeetingPage.place(meeting) + at(visit), t.of("form.leave"));
    return FormPages.show(
        visit,
        visit.about(
            visit
                .frame(t.of("meeting.decision.about", person.name()), Menu.BOARD)
                .shape(Shape.NARROW),
            person.protection(),
            person.id()),
        form,
        refusal);
  }

  /** The entry that the board meeting speaks of, to come back to it. */
  private static String at(Visit visit) {
    return visit.asked("at").map(entry -> "?at=" + Visit.idOf(entry)).orElse("");
  }

  private Answer decide(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String text = form.needed("text");
          form.check();
          Meeting meeting =
              site.meetings()
                  .decide(
                      visit.caller(),
                      visit.id("meeting"),
                      form.revision(),
                      visit.id("person"),
                      text);
          return Visit.after(MeetingPage.place(meeting) + at(visit), Done.DECISION_NOTED);
        },
        refusal -> decision(visit, refusal));
  }
}
