package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.contact.ContactPath;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.handover.PersonHandover;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.PersonFile;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.CrisisPart;
import se.samordna.web.view.PersonView.Tab;

/**
 * The letter to the person that a handover has been done, to print and give: what has happened,
 * whom to turn to, and what is as it was. It says neither model nor reason.
 */
final class HandoverLetterPage {
  private final Site site;

  HandoverLetterPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/enrolments/{enrolment}/handover-letter", this::show));
  }

  /** Where the letter about the enrolment that a handover began stands. */
  static String address(Id<Enrolment> began) {
    return "/enrolments/" + began + "/handover-letter";
  }

  private Answer show(Visit visit) {
    Enrolment enrolment =
        site.enrolments().get(visit.caller(), visit.<Enrolment>id("enrolment")).enrolment();
    PersonHandover handover =
        site.personHandovers().of(visit.caller(), enrolment.person()).stream()
            .filter(one -> began(one).filter(enrolment.id()::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    PersonFrame frame = PersonFrame.of(visit, enrolment.person());
    Texts t = visit.t();
    return visit.show(
        "crisis",
        frame.below(t.of("letter.title"), Tab.OVERVIEW).shape(Shape.CRISIS),
        new Lists.Crisis(
            frame.banner(Tab.OVERVIEW),
            t.of("letter.heading", frame.person().name()),
            t.of("letter.from", handover.unitName()),
            t.dates().dated(visit.today()),
            "",
            "",
            List.of(),
            parts(handover, enrolment, frame.file(), t),
            null,
            false,
            t.of("crisis.printed", t.dates().dated(visit.now()), visit.caller().displayName()),
            List.of(
                Button.to("#print", t.of("crisis.print")).icon("print"),
                Button.to("/handovers/" + handover.id(), t.of("letter.back")))));
  }

  /** The enrolment that an accepted handover began. */
  static Optional<Id<Enrolment>> began(PersonHandover handover) {
    return handover.answer().flatMap(answer -> Optional.ofNullable(answer.enrolment()));
  }

  private static List<CrisisPart> parts(
      PersonHandover handover, Enrolment now, PersonFile file, Texts t) {
    return List.of(
        part(t.of("letter.what"), what(handover, t)),
        part(t.of("letter.who"), who(handover, now, file.contactPaths(), t)),
        part(t.of("letter.same"), same(file, t)),
        part(t.of("letter.wrong"), List.of(t.of("letter.wrong.say"), t.of("letter.wrong.log"))));
  }

  private static List<String> what(PersonHandover handover, Texts t) {
    List<String> lines = new ArrayList<>();
    handover
        .answer()
        .ifPresent(
            answer ->
                lines.add(
                    t.of(
                        "letter.happened",
                        t.dates().dated(Days.of(answer.at())),
                        handover.unitName(),
                        handover.fromUnitName())));
    lines.add(t.of("letter.agreed", t.dates().dated(handover.agreedOn())));
    lines.add(t.of("letter.words", handover.personsWords()));
    return lines;
  }

  private static List<String> who(
      PersonHandover handover, Enrolment now, List<ContactPath> paths, Texts t) {
    List<String> lines = new ArrayList<>();
    Coordinator coordinator = now.coordinator();
    lines.add(
        coordinator == null
            ? t.of("letter.nobody", handover.unitName())
            : t.of("letter.coordinator", coordinator.name(), handover.unitName()));
    paths.forEach(path -> lines.add(t.of("letter.path", path.who(), path.channel(), path.hours())));
    return lines;
  }

  private static List<String> same(PersonFile file, Texts t) {
    List<String> lines = new ArrayList<>();
    lines.add(t.of("letter.same.plans"));
    lines.add(t.of("letter.same.yes"));
    if (file.crisisPlan().isPresent()) {
      lines.add(t.of("letter.same.crisis"));
    }
    return lines;
  }

  private static CrisisPart part(String title, List<String> lines) {
    return new CrisisPart(title, lines, false, false);
  }
}
