package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.admission.LegalForm;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.enrolment.TeamCare.Colleague;
import se.samordna.enrolment.TeamCare.Legal;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.model.Emblem;
import se.samordna.organisation.Staff;
import se.samordna.text.Days;
import se.samordna.text.Text;

/**
 * What stands on a card in many lines: reasons, actions, risks, who else meets the person, and
 * contacts and laws, of which the card shows sums. Belongs to the thread that reads.
 */
final class BoardCardDetails {
  /**
   * By the cards themselves: by their ids, H2 would compare each row with each of them. In each
   * line stand the card, what it is, an order or number, a thing, one of the staff, four texts, two
   * moments, two days and a yes or no; they are read by place, since a board has many lines. What a
   * board has most of stands last: H2 copies the rows of a union once for each part that follows.
   */
  private static final String DETAILS =
      """
      select e.id, 'LEGAL', 0, cast(null as uuid), cast(null as uuid), w.legal_form, '[]', '', '',
        w.recorded_at, cast(null as timestamp with time zone), w.admitted_on, cast(null as date),
        false
      from %1$s join admission w on w.person = e.person
      where e.provider = :provider and %2$s and w.discharged_on is null
        and w.legal_form <> 'VOLUNTARY'
      union all
      select e.id, 'LEGAL', 1, null, null, l.form, l.conditions, '', '', l.recorded_at, null,
        l.from_day, coalesce(l.to_day, l.next_decision), false
      from %1$s join legal_status l on l.person = e.person
      where e.provider = :provider and %2$s and (l.to_day is null or l.to_day >= :day)
      union all
      select k.entry, 'RISK', k.ord, null, k.assessed_by, s.given_name, s.family_name, k.kind,
        k.note, k.recorded_at, null, k.assessed_on, null, k.raised
      from %1$s join board_risk k on k.entry = e.id join staff s on s.id = k.assessed_by
      where e.provider = :provider and %2$s and not exists (select 1 from board_risk y
        where y.entry = k.entry and y.kind = k.kind and y.ord > k.ord)
      union all
      select m.entry, 'ALSO', m.ord, null, m.staff, s.given_name, s.family_name, '', '',
        m.begun_at, null, null, null, false
      from %1$s join board_also_meets m on m.entry = e.id join staff s on s.id = m.staff
      where e.provider = :provider and m.ended_at is null and %2$s
      union all
      select e.id, 'CONTACT', c.minutes, c.id, w.staff, '', '', '', '', null, null, null, null,
        false
      from %1$s join contact c on c.person = e.person and c.happened_at >= :week
        left join contact_staff w on w.contact = c.id
      where e.provider = :provider and %2$s and c.reached and c.kind not in ('ABOUT', 'NOTE')
      union all
      select r.entry, 'REASON', r.ord, null, null, r.code, r.label_sv, r.label_en,
        r.detail, r.begun_at, r.ended_at, r.review_on, r.ends_on, false
      from %1$s join board_reason r on r.entry = e.id
      where e.provider = :provider and %2$s
      union all
      select a.entry, 'ACTION', a.ord, a.id, null, a.what, a.who, a.at_time, '', null, null,
        a.on_day, null, a.done
      from %1$s join board_action a on a.entry = e.id
      where e.provider = :provider and %2$s
      order by 1, 3
      """;

  private final List<BoardReason> reasons = new ArrayList<>();
  private final List<BoardAction> actions = new ArrayList<>();
  private final List<Colleague> also = new ArrayList<>();
  private final List<Risk> risks = new ArrayList<>();
  private final List<Law> laws = new ArrayList<>();
  private final Set<UUID> contacts = new HashSet<>();
  private final Set<UUID> staff = new HashSet<>();
  private int minutes;

  /** The details of the cards that a condition picks from a source. */
  static String sql(String source, String condition) {
    return DETAILS.formatted(source, condition);
  }

  /** The details of one card, which it begins when it has none yet. */
  static BoardCardDetails of(Map<Id<BoardEntry>, BoardCardDetails> all, Id<BoardEntry> entry) {
    return all.computeIfAbsent(entry, id -> new BoardCardDetails());
  }

  /** Adds a row of the card's, as it is on a day. */
  BoardCardDetails add(ResultSet row, LocalDate day) throws SQLException {
    switch (row.getString(2)) {
      case "REASON" -> reasons.add(reason(row, day));
      case "ACTION" -> actions.add(action(row));
      case "ALSO" -> also.add(new Colleague(staff(row), name(row)));
      case "RISK" -> risks.add(risk(row));
      case "CONTACT" -> addContact(row);
      default -> laws.add(law(row, day));
    }
    return this;
  }

  List<BoardReason> reasons() {
    return reasons;
  }

  List<BoardAction> actions() {
    return actions;
  }

  /** Who meets the person besides the coordinator. */
  List<Colleague> also() {
    return also;
  }

  /** The newest judgement of each risk. */
  List<Risk> risks() {
    return risks;
  }

  /** How many contacts with the person there were in the week. */
  int contacts() {
    return contacts.size();
  }

  /** How long those were together, in minutes. */
  int minutes() {
    return minutes;
  }

  /** How many different staff the person met. */
  int staff() {
    return staff.size();
  }

  /** The nearest end or next decision of a legal status that is in force or begins. */
  @Nullable LocalDate legalEnd() {
    return laws.stream()
        .map(law -> law.said().until())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * The law in force, of several the one that began last; what a legal status says is more than
   * what was said at the admission of the same day.
   */
  @Nullable Legal legal() {
    return laws.stream()
        .filter(Law::inForce)
        .max(
            Comparator.comparing(Law::from).thenComparing(Law::weight).thenComparing(Law::recorded))
        .map(Law::said)
        .orElse(null);
  }

  /** A contact has a row for each of the staff who took part. */
  private void addContact(ResultSet row) throws SQLException {
    if (contacts.add(row.getObject(4, UUID.class))) {
      minutes += row.getInt(3);
    }
    UUID met = row.getObject(5, UUID.class);
    if (met != null) {
      staff.add(met);
    }
  }

  private static BoardReason reason(ResultSet row, LocalDate day) throws SQLException {
    String detail = row.getString(9);
    return new BoardReason(
        row.getString(6),
        new Text(row.getString(7), row.getString(8)),
        detail,
        new Text(detail, detail),
        Emblem.PLAIN,
        since(row),
        row.getObject(12, LocalDate.class),
        ended(Sql.instant(row, 11), row.getObject(13, LocalDate.class), day));
  }

  /** When a reason ended: when somebody ended it, or as its last day had passed. */
  private static @Nullable Instant ended(
      @Nullable Instant byHand, @Nullable LocalDate endsOn, LocalDate day) {
    if (byHand != null || endsOn == null || endsOn.isAfter(day)) {
      return byHand;
    }
    return Days.start(endsOn);
  }

  private static BoardAction action(ResultSet row) throws SQLException {
    return new BoardAction(
        Sql.id(row, 4),
        row.getString(6),
        row.getString(7),
        row.getObject(12, LocalDate.class),
        row.getString(8),
        row.getBoolean(14));
  }

  private static Risk risk(ResultSet row) throws SQLException {
    return new Risk(
        Risk.Kind.valueOf(row.getString(8)),
        row.getBoolean(14),
        row.getObject(12, LocalDate.class),
        staff(row),
        name(row),
        row.getString(9));
  }

  private static Law law(ResultSet row, LocalDate day) throws SQLException {
    LocalDate from = row.getObject(12, LocalDate.class);
    Legal said =
        new Legal(
            LegalForm.valueOf(row.getString(6)),
            row.getObject(13, LocalDate.class),
            LegalConditions.read(row.getString(7)));
    return new Law(said, from, row.getInt(3), since(row), !from.isAfter(day));
  }

  private static Id<Staff> staff(ResultSet row) throws SQLException {
    return Sql.id(row, 5);
  }

  private static String name(ResultSet row) throws SQLException {
    return row.getString(6) + " " + row.getString(7);
  }

  private static Instant since(ResultSet row) throws SQLException {
    return Sql.required(row, 10);
  }

  /**
   * A legal status that has not ended, or an admission that goes on.
   *
   * @param weight 1 of a status, 0 of an admission
   */
  private record Law(Legal said, LocalDate from, int weight, Instant recorded, boolean inForce) {}
}
