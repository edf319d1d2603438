package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.contact.ContactPath;
import se.samordna.contact.Contacts.NewPath;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Descriptor;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.PersonView.Tab;

/** How the person reaches somebody, by day and after hours. */
final class ContactPathsPage {
  private static final int PATHS = 6;

  private final Site site;

  ContactPathsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/contact-paths", visit -> paths(visit, null)),
        site.post("/persons/{person}/contact-paths", this::setPaths));
  }

  private Answer paths(Visit visit, @Nullable Refusal refusal) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    List<ContactPath> now = frame.file().contactPaths();
    List<Section> sections = new ArrayList<>();
    Typed typed = Typed.in(visit, refusal);
    int rows = Math.min(PATHS, Math.max(2, now.size() + 1));
    for (int i = 0; i < rows; i++) {
      Optional<ContactPath> path = i < now.size() ? Optional.of(now.get(i)) : Optional.empty();
      String at = "path-" + i + "-";
      sections.add(
          new Section(
              "path-" + i,
              t.of("paths.number", i + 1),
              "",
              List.of(
                  Field.of(Field.Kind.TEXT, at + "who", t.of("paths.who"))
                      .value(typed.or(at + "who", path.map(ContactPath::who).orElse(""))),
                  Field.of(Field.Kind.TEXT, at + "channel", t.of("paths.channel"))
                      .hint(t.of("paths.channel.hint"))
                      .value(typed.or(at + "channel", path.map(ContactPath::channel).orElse(""))),
                  Field.of(Field.Kind.TEXT, at + "hours", t.of("paths.hours"))
                      .hint(t.of("paths.hours.hint"))
                      .value(typed.or(at + "hours", path.map(ContactPath::hours).orElse(""))),
                  Field.of(Field.Kind.TICK, at + "after", t.of("paths.after"))
                      .value(
                          typed.or(
                              at + "after",
                              path.filter(ContactPath::afterHours).isPresent() ? "true" : "")))));
    }
    FormView form =
        new FormView(
            frame.address() + "/contact-paths",
            sections,
            List.of(),
            Button.to("", t.of("form.save")).primary(),
            Button.to(frame.address(), t.of("form.leave")),
            "");
    return FormPages.show(
        visit,
        frame
            .below(t.of("person.reach"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(t.of("paths.lead", frame.person().givenName()))
            .notices(lacking(visit, frame)),
        form,
        refusal);
  }

  /** The person's models that are reached around the clock, while no path holds after hours. */
  private List<Notice> lacking(Visit visit, PersonFrame frame) {
    if (frame.file().contactPaths().stream().anyMatch(ContactPath::afterHours)) {
      return List.of();
    }
    return frame.open().stream()
        .map(view -> view.enrolment().model())
        .distinct()
        .flatMap(model -> site.models().newest(model).stream())
        .filter(model -> model.descriptor().availability() == Descriptor.Availability.H24)
        .map(model -> Notice.think(visit.called(model), visit.t().of("paths.around.the.clock")))
        .toList();
  }

  private Answer setPaths(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          List<NewPath> paths = new ArrayList<>();
          for (int i = 0; i < PATHS; i++) {
            String at = "path-" + i + "-";
            if (!form.text(at + "who").isEmpty() || !form.text(at + "channel").isEmpty()) {
              paths.add(
                  new NewPath(
                      form.needed(at + "who"),
                      form.needed(at + "channel"),
                      form.needed(at + "hours"),
                      form.ticked(at + "after")));
            }
          }
          form.check();
          site.contacts().setPaths(visit.caller(), visit.id("person"), paths);
          return Visit.after("/persons/" + visit.id("person"), Done.PATHS_SAVED);
        },
        refusal -> paths(visit, refusal));
  }
}
