package se.samordna.engine.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.past.PersonThen.CrisisPlanThen;
import se.samordna.past.PersonThen.MemberThen;
import se.samordna.past.PersonThen.PlanThen;
import se.samordna.past.PersonThen.SipThen;
import se.samordna.past.SupervisedThen;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.text.Text;

/** What is kept as intervals, read as it stood at a moment; no row adds a statement. */
@ProviderType
public interface PastStore {
  /**
   * Every enrolment at the units that was open, longest waiting first, as it was; without basis and
   * revision.
   */
  List<EnrolmentRow> carried(Id<Provider> provider, Collection<Id<Unit>> units, Instant at);

  /** The person's enrolments that had begun, the newest first, as they were. */
  List<EnrolmentRow> ofPerson(Id<Provider> provider, Id<Person> person, Instant at);

  /** What the cards of a unit's board said, longest on the board first. */
  List<CardRow> board(Id<Provider> provider, Id<Unit> unit, Instant at);

  /** The adopted versions in force of the person's plans. */
  List<PlanThen> plans(Id<Provider> provider, Id<Person> person, Instant at);

  /** The crisis plan in force. */
  Optional<CrisisPlanThen> crisisPlan(Id<Provider> provider, Id<Person> person, Instant at);

  /** Where the person's coordinated individual plans stood. */
  List<SipThen> sips(Id<Provider> provider, Id<Person> person, Instant at);

  /** Who was suggested for the network or in it. */
  List<MemberThen> network(Id<Provider> provider, Id<Person> person, Instant at);

  /**
   * Group supervisions about the person that had begun, the newest first; one without a name, of
   * which no record tells yet, for its presenter alone; one statement.
   */
  List<SupervisedThen> supervised(
      Id<Provider> provider, Id<Person> person, Id<Staff> reader, Instant at);

  /**
   * Whom a unit's group supervisions were about that had not been followed up, the oldest first;
   * one statement.
   */
  List<PresentedThen> supervisedAt(Id<Provider> provider, Id<Unit> unit, Instant at);

  /** How protected the person's identity was. */
  Protection protection(Id<Provider> provider, Id<Person> person, Instant at);

  /** Who worked, as care staff or leader, at a unit that took part in the person's care. */
  List<AtWork> atWork(Id<Provider> provider, Id<Person> person, Instant at);

  /** Whom a group supervision was about, and who told of them. */
  record PresentedThen(SupervisedThen then, Id<Staff> presenter) {}

  /** What a card said. */
  record CardRow(
      Id<BoardEntry> entry,
      Id<Enrolment> enrolment,
      Instant openedAt,
      List<Text> reasons,
      String cause,
      String personsView,
      int contactTarget,
      String scaleDownWhen) {
    public CardRow {
      reasons = List.copyOf(reasons);
    }
  }

  /** Somebody at work, and what they were to the person beside that. */
  record AtWork(
      Id<Unit> unit,
      String unitName,
      Id<Staff> staff,
      String staffName,
      Role role,
      boolean coordinated,
      boolean listed,
      boolean opened) {}
}
