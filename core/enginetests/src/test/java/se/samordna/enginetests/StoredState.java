package se.samordna.enginetests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.admission.Admissions;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.person.Person;
import se.samordna.reference.Stay;
import se.samordna.reference.World;
import se.samordna.task.Task;
import se.samordna.text.Days;

/** Where an enrolment stands and all that hangs on it, as lines that can be compared. */
final class StoredState {
  private StoredState() {}

  /** As the reference has it. */
  static List<String> of(World world) {
    LocalDate today = world.today();
    List<String> lines = new ArrayList<>();
    lines.add("phase " + world.place().phase());
    lines.add("marks " + new TreeSet<>(world.place().marks()));
    lines.add("led by " + world.place().coordinator().orElse("nobody"));
    lines.add("active since " + world.place().activeSince().map(LocalDate::toString).orElse("-"));
    lines.add("outcome " + world.place().outcome().orElse("-"));
    world.place().left().forEach(left -> lines.add("left " + left.phase() + " " + left.lastDay()));
    world.stay().ifPresent(stay -> lines.addAll(of(stay, today)));
    world.papers().stays().stream()
        .map(held -> "stays " + held.kind() + " " + held.law() + " " + held.since())
        .sorted()
        .forEach(lines::add);
    world.todo().stream()
        .map(one -> "to do " + one.activity() + " " + one.due() + " " + one.graceUntil())
        .sorted()
        .forEach(lines::add);
    return lines;
  }

  private static List<String> of(Stay stay, LocalDate today) {
    List<String> lines = new ArrayList<>();
    lines.add("up " + stay.up() + " again " + stay.again() + " target " + stay.target());
    lines.add("confirmed " + stay.confirmed() + " view " + stay.view());
    stay.whys().stream()
        .map(
            why ->
                "because "
                    + why.code()
                    + " "
                    + why.detail()
                    + (why.holds(today) ? " review " + why.review() : " over"))
        .sorted()
        .forEach(lines::add);
    return lines;
  }

  /** As the engine has it. */
  static List<String> of(StoredTeam team, Person person, Id<Enrolment> id) {
    Caller caller = team.caller("tove");
    EnrolmentView view = team.fact.enrolments.get(caller, id);
    Enrolment enrolment = view.enrolment();
    Coordinator leads = enrolment.coordinator();
    List<String> lines = new ArrayList<>();
    lines.add("phase " + enrolment.phase());
    lines.add("marks " + new TreeSet<>(enrolment.marks()));
    lines.add("led by " + (leads == null ? "nobody" : team.key(leads.staff())));
    lines.add(
        "active since "
            + (enrolment.activeSince() == null ? "-" : Days.of(enrolment.activeSince())));
    lines.add("outcome " + (enrolment.outcome() == null ? "-" : enrolment.outcome()));
    view.history().stream()
        .filter(one -> !one.mark() && one.to() != null)
        .map(StoredState::left)
        .forEach(lines::add);
    view.board().ifPresent(entry -> lines.addAll(of(entry)));
    team.house.admissions.of(caller, person.id()).stream()
        .filter(stay -> stay.dischargedOn() == null)
        .map(stay -> "stays " + stay.kind() + " " + stay.legalForm() + " " + stay.admittedOn())
        .sorted()
        .forEach(lines::add);
    openTasks(team, person).stream()
        .map(task -> "to do " + task.key() + " " + task.due() + " " + task.graceUntil())
        .sorted()
        .forEach(lines::add);
    return lines;
  }

  private static String left(PhaseInterval interval) {
    return "left " + interval.id() + " " + Days.of(interval.to());
  }

  private static List<String> of(BoardEntry entry) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "up " + entry.upAt() + " again " + entry.again() + " target " + entry.contactTarget());
    lines.add(
        "confirmed " + (entry.confirmedAt() != null) + " view " + (entry.personsViewAt() != null));
    entry.reasons().stream().map(StoredState::because).sorted().forEach(lines::add);
    return lines;
  }

  private static String because(BoardReason reason) {
    return "because "
        + reason.code()
        + " "
        + reason.detail()
        + (reason.to() == null ? " review " + reason.reviewOn() : " over");
  }

  /** The person's open tasks that the model asks for; what a law asks, core asks for itself. */
  static List<Task> openTasks(StoredTeam team, Person person) {
    return team
        .house
        .tasks
        .ofPerson(team.caller("tove"), person.id(), PageRequest.first(100))
        .rows()
        .stream()
        .filter(task -> task.status() == Task.Status.OPEN && !task.key().isEmpty())
        .filter(task -> !task.key().equals(Admissions.DECISION_TASK))
        .toList();
  }
}
