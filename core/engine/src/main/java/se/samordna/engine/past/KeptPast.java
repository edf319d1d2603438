package se.samordna.engine.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.enrolment.KeptCaseloads;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.PastStore;
import se.samordna.engine.store.PastStore.CardRow;
import se.samordna.engine.store.PastStore.PresentedThen;
import se.samordna.engine.store.TurnStore.Known;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.organisation.Unit;
import se.samordna.past.BoardThen;
import se.samordna.past.BoardThen.CardThen;
import se.samordna.past.Past;
import se.samordna.past.PersonThen;
import se.samordna.past.PersonThen.EnrolmentThen;
import se.samordna.past.RightsThen;
import se.samordna.past.SupervisedThen;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** How it was, from the store's intervals; who may read it is decided as it is now. */
@Component(service = Past.class)
public final class KeptPast implements Past {
  /** What audit rows say was read, when it was a past moment. */
  private static final String PAST = "past";

  private final Work work;
  private final KeptCaseloads caseloads;
  private final PastReaders readers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptPast(
      @Reference Work work, @Reference KeptCaseloads caseloads, @Reference PastReaders readers) {
    this.work = work;
    this.caseloads = caseloads;
    this.readers = readers;
  }

  @Override
  public PersonThen person(Caller caller, Id<Person> person, Instant at) {
    return work.by(caller, Action.PAST_READ)
        .person(person)
        .read(access -> person(come(access, at), person, at));
  }

  private static PersonThen person(Access access, Id<Person> person, Instant at) {
    PastStore past = access.tx().past();
    return new PersonThen(
        person,
        at,
        past.ofPerson(access.provider(), person, at).stream().map(KeptPast::enrolment).toList(),
        past.plans(access.provider(), person, at),
        past.crisisPlan(access.provider(), person, at),
        past.sips(access.provider(), person, at),
        past.network(access.provider(), person, at),
        past.supervised(access.provider(), person, access.caller().staff(), at));
  }

  private static EnrolmentThen enrolment(EnrolmentRow row) {
    Enrolment enrolment = row.enrolment();
    return new EnrolmentThen(
        enrolment.id(),
        enrolment.unit(),
        row.unitName(),
        enrolment.model(),
        enrolment.major(),
        enrolment.lifecycle(),
        enrolment.phase(),
        enrolment.phaseLabel(),
        enrolment.phaseSince(),
        enrolment.marks(),
        coordinatorName(enrolment));
  }

  private static String coordinatorName(Enrolment enrolment) {
    Coordinator coordinator = enrolment.coordinator();
    return coordinator == null ? "" : coordinator.name();
  }

  @Override
  public BoardThen board(Caller caller, Id<Unit> unit, Instant at) {
    return work.by(caller, Action.BOARD_READ)
        .unit(unit)
        .about(PAST, unit)
        .read(access -> board(come(access, at), unit, at));
  }

  private static BoardThen board(Access access, Id<Unit> unit, Instant at) {
    PastStore past = access.tx().past();
    Map<Id<Enrolment>, EnrolmentRow> enrolments =
        past.carried(access.provider(), List.of(unit), at).stream()
            .collect(Collectors.toMap(row -> row.enrolment().id(), Function.identity()));
    List<CardThen> cards = new ArrayList<>();
    for (CardRow card : past.board(access.provider(), unit, at)) {
      EnrolmentRow enrolment = enrolments.get(card.enrolment());
      if (enrolment != null) {
        cards.add(card(card, enrolment, cards.size() + 1));
      }
    }
    access.shows(cards.stream().map(CardThen::person).toList());
    Set<Id<Person>> closed =
        access.closedOf(
            enrolments.values().stream()
                .filter(row -> row.protection().hides())
                .map(row -> row.enrolment().person())
                .collect(Collectors.toSet()));
    return new BoardThen(
        unit,
        at,
        cards.stream()
            .map(card -> closed.contains(card.person()) ? card.forNamedOnly() : card)
            .toList());
  }

  private static CardThen card(CardRow card, EnrolmentRow row, int place) {
    return new CardThen(
        card.entry(),
        row.enrolment().person(),
        row.protection().hides() ? "Person " + place : row.personName(),
        row.enrolment().phaseLabel(),
        card.openedAt(),
        card.reasons(),
        card.cause(),
        card.personsView(),
        card.contactTarget(),
        card.scaleDownWhen(),
        coordinatorName(row.enrolment()));
  }

  @Override
  public List<UnitCaseload> caseload(Caller caller, Id<Unit> unit, Instant at) {
    return caseloads.then(caller, unit, at, access -> come(access, at));
  }

  @Override
  public List<SupervisedThen> supervision(Caller caller, Id<Unit> unit, Instant at) {
    return work.by(caller, Action.MEETING_READ)
        .unit(unit)
        .about(PAST, unit)
        .read(access -> supervision(come(access, at), unit, at));
  }

  /** Who it was is told by the rules of the supervision itself, as it stands now. */
  private static List<SupervisedThen> supervision(Access access, Id<Unit> unit, Instant at) {
    List<PresentedThen> all = access.tx().past().supervisedAt(access.provider(), unit, at);
    Set<Id<Person>> persons =
        all.stream()
            .map(one -> one.then().person())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<Id<Person>, Known> known =
        persons.isEmpty()
            ? Map.of()
            : access.tx().turns().knownAt(access.provider(), unit, persons);
    List<SupervisedThen> shown = new ArrayList<>();
    for (PresentedThen one : all) {
      Known person = known.get(one.then().person());
      if (person != null) {
        boolean mine = one.presenter().equals(access.caller().staff());
        boolean open = mine || (one.then().byName() && !person.protection().hides());
        shown.add(open ? one.then().named(person.name()) : one.then().withoutName());
      }
    }
    shown.stream().map(SupervisedThen::person).filter(Objects::nonNull).forEach(access::shows);
    return shown;
  }

  @Override
  public RightsThen rights(Caller caller, Id<Person> person, Instant at) {
    return work.by(caller, Action.RIGHTS_READ)
        .person(person)
        .read(access -> told(access, readers.of(come(access, at), person, at)));
  }

  /** That somebody has a personal ombud is for the ombuds alone to know. */
  private static RightsThen told(Access access, RightsThen then) {
    Set<Id<Unit>> silent =
        access.silentOf(then.readers().stream().map(RightsThen.ReaderThen::unit).toList());
    return silent.isEmpty()
        ? then
        : new RightsThen(
            then.person(),
            then.at(),
            then.protection(),
            then.readers().stream().filter(one -> !silent.contains(one.unit())).toList());
  }

  /** The access, to a moment that has come. */
  private static Access come(Access access, Instant at) {
    if (at.isAfter(access.now())) {
      throw Refusal.at("/at", Code.DATE_WRONG);
    }
    return access;
  }
}
