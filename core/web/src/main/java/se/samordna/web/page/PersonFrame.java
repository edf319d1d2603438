package se.samordna.web.page;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.admission.LegalForm;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.EnrolmentView.PathPhase;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.person.IdentifierAssurance;
import se.samordna.person.Person;
import se.samordna.person.PersonFile;
import se.samordna.person.PersonFile.Blocked;
import se.samordna.person.PersonIdentifier;
import se.samordna.person.Protection;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Tag;
import se.samordna.web.view.PersonView.Banner;
import se.samordna.web.view.PersonView.Path;
import se.samordna.web.view.PersonView.Stop;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.PersonView.When;
import se.samordna.web.view.Tone;

/** What stands over every page about one person. */
final class PersonFrame {
  private final Visit visit;
  private final PersonFile file;
  private final Texts t;

  private PersonFrame(Visit visit, PersonFile file) {
    this.visit = visit;
    this.file = file;
    this.t = visit.t();
  }

  /** Reads the person of the path. */
  static PersonFrame read(Visit visit) {
    return of(visit, visit.<Person>id("person"));
  }

  /** Reads a person. */
  static PersonFrame of(Visit visit, Id<Person> person) {
    return new PersonFrame(visit, visit.site().persons().file(visit.caller(), person));
  }

  /** Over a page whose access has read the person's file already. */
  static PersonFrame of(Visit visit, PersonFile file) {
    return new PersonFrame(visit, file);
  }

  /** The person's own address. */
  static String address(Id<Person> person) {
    return "/persons/" + person;
  }

  PersonFile file() {
    return file;
  }

  Person person() {
    return file.person();
  }

  String address() {
    return address(person().id());
  }

  /** The page of a tab. */
  Frame frame() {
    Frame frame =
        visit
            .frame(person().name(), Menu.PERSONS)
            .crumbs(
                List.of(new Link("/persons", t.of("menu.persons")), new Link("", person().name())));
    return visit.about(frame, person().protection(), person().id());
  }

  /** A page below a tab. */
  Frame below(String title, Tab tab) {
    return new PersonHeading(visit, person()).below(title, tab);
  }

  Banner banner(Tab tab) {
    return new Banner(
        address(), person().name(), facts(), verbs(), paths(), tags(), tab, recordKept());
  }

  /** Whether whoever reads may write of the person. */
  boolean recordKept() {
    return file.recordKept();
  }

  private List<String> facts() {
    List<String> facts = new ArrayList<>();
    LocalDate born = person().birthDate();
    if (born != null) {
      facts.add(t.of("person.age", Period.between(born, visit.today()).getYears()));
    }
    if (!person().pronoun().isEmpty()) {
      facts.add(person().pronoun());
    }
    number().ifPresent(facts::add);
    assurance().ifPresent(facts::add);
    if (person().identifiers().stream().anyMatch(one -> one.mayBeDormantOn(visit.today()))) {
      facts.add(t.of("person.assurance.dormant"));
    }
    coordinator().ifPresent(one -> facts.add(t.of("person.coordinator", one.name())));
    return facts;
  }

  /** The number in force with its last four hidden. */
  Optional<String> number() {
    return person().identifiers().stream()
        .filter(one -> one.to() == null)
        .map(PersonIdentifier::identifier)
        .map(identifier -> identifier.masked().replace('*', '•'))
        .findFirst();
  }

  /** How sure the coordination number in force is. */
  private Optional<String> assurance() {
    return person().identifiers().stream()
        .filter(one -> one.to() == null && one.hasAssurance())
        .findFirst()
        .map(one -> said(one.assurance()));
  }

  private String said(@Nullable IdentifierAssurance said) {
    return said == null
        ? t.of("person.assurance.unsaid")
        : t.of("person.assurance.said", t.named(said.level()), t.dates().dated(said.from()));
  }

  /** The lead coordinator of an open enrolment. */
  Optional<Coordinator> coordinator() {
    return open().stream()
        .flatMap(view -> Optional.ofNullable(view.enrolment().coordinator()).stream())
        .findFirst();
  }

  /** Enrolments that have not ended. */
  List<EnrolmentView> open() {
    return file.enrolments().stream().filter(view -> !view.enrolment().isClosed()).toList();
  }

  private List<Button> verbs() {
    List<Button> verbs = new ArrayList<>();
    if (!recordKept()) {
      verbs.add(Button.to(address() + "/change", t.of("person.change")).icon("pencil"));
      return verbs;
    }
    verbs.add(
        Button.to(address() + Tab.CRISIS.path(), t.named(Tab.CRISIS))
            .icon("life")
            .look(Button.Look.CRISIS)
            .key("P"));
    verbs.add(Button.to(address() + "/contacts#new", t.of("person.note")).icon("pencil"));
    if (file.blocked() != Blocked.NOTHING) {
      verbs.add(Button.to(BlocksPage.address(person().id()), t.of("blocks.title")).icon("lock"));
    }
    for (EnrolmentView view : open()) {
      verbs.add(Button.to("/enrolments/" + view.enrolment().id(), t.of("person.step")));
    }
    if (open().isEmpty()) {
      verbs.add(Button.to(address() + "/enrol", t.of("person.enrol")));
    }
    return verbs;
  }

  private List<Path> paths() {
    return open().stream()
        .map(
            view ->
                new Path(
                    visit.in(view.modelName()),
                    view.path().stream().map(one -> stop(view, one)).toList()))
        .toList();
  }

  private Stop stop(EnrolmentView view, PathPhase phase) {
    String name = visit.in(phase.label());
    return switch (phase.place()) {
      case PAST -> new Stop(name, When.PAST, Tone.ACTION, "check");
      case AHEAD -> new Stop(name, When.AHEAD, Tone.PLAIN, "circle");
      case NOW ->
          new Stop(
              t.of("path.since", name, daysIn(view.enrolment())),
              When.NOW,
              phase.attention() ? Tone.STOP : Tone.ACTION,
              phase.attention() ? "life" : "target");
    };
  }

  private long daysIn(Enrolment enrolment) {
    LocalDate since = Days.of(enrolment.phaseSince());
    return java.time.temporal.ChronoUnit.DAYS.between(since, visit.today()) + 1;
  }

  private List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    for (EnrolmentView view : open()) {
      if (!view.available()) {
        boolean gone = NewerMajor.of(visit.site(), view.enrolment()) > 0;
        String word = gone ? t.of("person.model.gone") : t.of("person.model.away");
        tags.add(new Tag("clock", word, Tone.THINK));
      }
      view.history().stream()
          .filter(PhaseInterval::mark)
          .filter(mark -> mark.to() == null)
          .forEach(mark -> tags.add(new Tag("bed", visit.in(mark.label()), Tone.ACTION)));
    }
    file.legalStatuses().stream()
        .filter(status -> !status.isOver(visit.today()) && status.form() != LegalForm.VOLUNTARY)
        .forEach(status -> tags.add(new Tag("lock", t.named(status.form()), Tone.ACTION)));
    if (file.blocked() == Blocked.SOMETHING) {
      tags.add(new Tag("lock", t.of("blocks.something"), Tone.STOP));
    }
    boolean open = person().protection() == Protection.NONE;
    tags.add(new Tag("shield", t.named(person().protection()), open ? Tone.PLAIN : Tone.STOP));
    return tags;
  }
}
