package se.samordna.engine.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.contact.Contact;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.engine.store.RegimeStore;
import se.samordna.engine.store.SupervisionStore.Supervised;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.Meeting.Attendance;
import se.samordna.meeting.Meeting.Decision;
import se.samordna.meeting.Meeting.Turn;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Language;

/**
 * The end of a team's meeting: each person's part becomes a note in that person's own record, by
 * whoever wrote it and at that author's provider (D6: there is no shared note). Belongs to the
 * transaction that closes the meeting, so that what was said stands in one place at every moment.
 */
final class Minutes {
  private final Tx tx;
  private final Id<Provider> provider;
  private final Meeting meeting;
  private final Instant now;
  private final LocalDate today;

  /**
   * @param meeting as it stands, not closed yet
   */
  Minutes(Tx tx, Id<Provider> provider, Meeting meeting, Instant now) {
    this.tx = tx;
    this.provider = provider;
    this.meeting = meeting;
    this.now = now;
    this.today = SamordnaClock.day(now);
  }

  /**
   * Writes the notes.
   *
   * @param closedBy who closes the meeting, {@code null} when nobody has
   * @return the persons in whose records a note was written
   */
  Set<Id<Person>> write(@Nullable Id<Staff> closedBy, Language language) {
    Map<Id<Person>, Turn> turns = new LinkedHashMap<>();
    tx.turns().of(provider, meeting.id()).forEach(turn -> turns.put(turn.person(), turn));
    Map<Id<Person>, List<Decision>> decisions =
        meeting.decisions().stream()
            .collect(
                Collectors.groupingBy(Decision::person, LinkedHashMap::new, Collectors.toList()));
    Map<Id<Person>, EntryRow> entries = entries();
    leaveOut(entries.keySet(), turns);
    MinutesText text = new MinutesText(meeting, unitName(), now, language);
    List<Contact> notes = new ArrayList<>();
    for (Id<Person> person : spokenOf(turns, decisions, entries)) {
      Turn turn = turns.getOrDefault(person, new Turn(person, 0, "", null, null, null));
      Id<Staff> author = author(turn, closedBy);
      if (author != null) {
        text.of(
                turn,
                decisions.getOrDefault(person, List.of()),
                entries.get(person),
                closedBy == null)
            .forEach(part -> notes.add(note(person, turn, author, part)));
      }
    }
    List<Supervised> supervised = supervised();
    for (Supervised one : supervised) {
      Turn told = new Turn(one.person(), 0, "", null, one.begunAt(), null);
      text.of(one).forEach(part -> notes.add(note(one.person(), told, one.presenter(), part)));
    }
    return keep(notes, supervised);
  }

  /** Whom a group supervision was about. */
  private List<Supervised> supervised() {
    return meeting.type() == MeetingType.GROUP_SUPERVISION
        ? tx.supervisions().of(provider, meeting.id())
        : List.of();
  }

  private Set<Id<Person>> keep(List<Contact> notes, List<Supervised> supervised) {
    if (notes.isEmpty()) {
      return Set.of();
    }
    tx.contacts().add(provider, notes);
    Map<RegimeStore.Entry, Id<Person>> entries = new LinkedHashMap<>();
    notes.forEach(note -> entries.put(entry(note), note.person()));
    tx.regimes().written(provider, entries);
    Map<Id<Person>, Id<Contact>> written = new LinkedHashMap<>();
    notes.forEach(note -> written.putIfAbsent(note.person(), note.id()));
    tx.turns().became(provider, meeting.id(), written);
    Map<Id<Person>, Id<Contact>> told = new LinkedHashMap<>(written);
    told.keySet().retainAll(supervised.stream().map(Supervised::person).toList());
    tx.supervisions().became(provider, meeting.id(), told);
    return written.keySet();
  }

  /** Each note is the meeting's unit's, whoever wrote it. */
  private RegimeStore.Entry entry(Contact note) {
    return new RegimeStore.Entry(
        meeting.unit(), Action.MEETING_CHANGE.name(), "contact", note.id().value(), now);
  }

  /** Those on the board of a board meeting; another meeting has its turns alone. */
  private Map<Id<Person>, EntryRow> entries() {
    Map<Id<Person>, EntryRow> entries = new HashMap<>();
    if (meeting.type() == MeetingType.BOARD) {
      tx.boards()
          .openAt(provider, meeting.unit(), today)
          .forEach(row -> entries.putIfAbsent(row.person(), row));
    }
    return entries;
  }

  /** Whom a meeting that went through the board did not come to is kept, too. */
  private void leaveOut(Set<Id<Person>> onBoard, Map<Id<Person>, Turn> turns) {
    if (turns.isEmpty()) {
      return;
    }
    Set<Id<Person>> left = new LinkedHashSet<>(onBoard);
    left.removeAll(turns.keySet());
    if (!left.isEmpty()) {
      tx.turns().notPassed(provider, meeting.id(), left);
    }
  }

  private Set<Id<Person>> spokenOf(
      Map<Id<Person>, Turn> turns,
      Map<Id<Person>, List<Decision>> decisions,
      Map<Id<Person>, EntryRow> entries) {
    Set<Id<Person>> spoken = new LinkedHashSet<>();
    turns.values().stream()
        .filter(turn -> (turn.isPassed() && isNoted()) || !turn.said().isEmpty())
        .forEach(turn -> spoken.add(turn.person()));
    spoken.addAll(decisions.keySet());
    entries.values().stream()
        .filter(row -> meeting.id().equals(row.facts().confirmedBy()))
        .forEach(row -> spoken.add(row.person()));
    return spoken;
  }

  /** A daily meeting passes everybody; of whom nothing was said nothing is written. */
  private boolean isNoted() {
    return meeting.type() != MeetingType.TEAM_DAILY;
  }

  private @Nullable Id<Staff> author(Turn turn, @Nullable Id<Staff> closedBy) {
    if (turn.writtenBy() != null) {
      return turn.writtenBy();
    }
    return closedBy != null
        ? closedBy
        : meeting.attendance().stream()
            .map(Attendance::staff)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private Contact note(Id<Person> person, Turn turn, Id<Staff> author, String text) {
    return new Contact(
        Id.next(),
        person,
        Contact.Kind.NOTE,
        Contact.Place.NONE,
        turn.passedAt() == null ? meeting.startedAt() : turn.passedAt(),
        now,
        List.of(author),
        List.of(),
        0,
        false,
        text);
  }

  private String unitName() {
    return tx.organisations().unit(provider, meeting.unit()).map(Unit::name).orElse("");
  }
}
