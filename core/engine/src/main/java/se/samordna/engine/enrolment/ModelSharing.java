package se.samordna.engine.enrolment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.coordination.CaseloadHandover.Row;
import se.samordna.coordination.HandoverProposal.Left;
import se.samordna.coordination.HandoverProposal.Reason;
import se.samordna.engine.share.Sharing;
import se.samordna.engine.share.Sharing.Colleague;
import se.samordna.engine.share.Sharing.Newcomer;
import se.samordna.engine.share.Sharing.Shared;
import se.samordna.engine.share.Sharing.Tie;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Staff;
import se.samordna.text.Text;

/**
 * Shares the persons of one model among those who stay: first those who are active, by load; then
 * the others, who weigh nothing yet, by how many each leads.
 */
final class ModelSharing {
  /**
   * Loads are shared in hundredths; what has more decimals is rounded up, and never past a limit.
   */
  private static final int DECIMALS = 2;

  private final ProposalReading reading;
  private final ModelTeam team;
  private final List<EnrolmentRow> rows;
  private final List<CaseloadFigure> carriers;
  private final Map<Id<Staff>, CaseloadFigure> now = new HashMap<>();
  private boolean best = true;

  ModelSharing(ProposalReading reading, ModelTeam team, List<EnrolmentRow> rows) {
    this.reading = reading;
    this.team = team;
    this.rows = rows;
    this.carriers =
        team.carriers().stream().filter(one -> reading.canTakeOver(staff(one))).toList();
    carriers.forEach(one -> now.put(staff(one), one));
  }

  private static Id<Staff> staff(CaseloadFigure figure) {
    return Objects.requireNonNull(figure.staff());
  }

  /** Whether no better way is known to exist. */
  boolean isBest() {
    return best;
  }

  /** Who takes over whom; whoever nobody has room for is missing. */
  Map<Id<Enrolment>, Id<Staff>> share() {
    List<EnrolmentRow> counted = rows.stream().filter(row -> weight(row) > 0).toList();
    List<EnrolmentRow> others = rows.stream().filter(row -> weight(row) == 0).toList();
    Map<Id<Enrolment>, Id<Staff>> to = new HashMap<>();
    put(to, counted, byLoad(counted));
    put(to, others, byNumber(others, to));
    return to;
  }

  private void put(Map<Id<Enrolment>, Id<Staff>> to, List<EnrolmentRow> shared, Sharing sharing) {
    Shared how = sharing.best();
    best &= how.best();
    for (int i = 0; i < shared.size(); i++) {
      int place = how.to().get(i);
      if (place >= 0) {
        to.put(shared.get(i).enrolment().id(), staff(carriers.get(place)));
      }
    }
  }

  private long weight(EnrolmentRow row) {
    boolean active = row.enrolment().lifecycle() == Lifecycle.ACTIVE;
    return active ? up(team.weight(row.enrolment())) : 0;
  }

  private static long up(BigDecimal number) {
    return number.setScale(DECIMALS, RoundingMode.UP).unscaledValue().longValueExact();
  }

  /** What a limit comes to for a post; never rounded up. */
  private static long limit(BigDecimal limit, CaseloadFigure figure) {
    return limit
        .multiply(figure.fte())
        .setScale(DECIMALS, RoundingMode.DOWN)
        .unscaledValue()
        .longValueExact();
  }

  private static long hard(CaseloadFigure figure) {
    BigDecimal hard = figure.thresholds().hard();
    return hard == null ? Long.MAX_VALUE : limit(hard, figure);
  }

  private static long post(CaseloadFigure figure) {
    return Math.max(1, figure.fte().movePointRight(2).setScale(0, RoundingMode.DOWN).longValue());
  }

  private Sharing byLoad(List<EnrolmentRow> counted) {
    List<Colleague> colleagues = new ArrayList<>();
    for (CaseloadFigure one : carriers) {
      Thresholds limits = one.thresholds();
      colleagues.add(
          new Colleague(
              up(one.load()),
              limit(limits.target(), one),
              limit(limits.soft(), one),
              hard(one),
              post(one)));
    }
    List<Newcomer> newcomers =
        counted.stream().map(row -> new Newcomer(weight(row), ties(row, carriers))).toList();
    return new Sharing(colleagues, newcomers);
  }

  /** Whoever is above a limit already is so with one more, whatever that one weighs. */
  private Sharing byNumber(List<EnrolmentRow> others, Map<Id<Enrolment>, Id<Staff>> to) {
    List<CaseloadFigure> after = carriers.stream().map(one -> after(one, to)).toList();
    List<Colleague> colleagues = new ArrayList<>();
    for (CaseloadFigure one : after) {
      colleagues.add(
          new Colleague(
              led(staff(one), to), Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, post(one)));
    }
    return new Sharing(
        colleagues, others.stream().map(row -> new Newcomer(1, ties(row, after))).toList());
  }

  private CaseloadFigure after(CaseloadFigure figure, Map<Id<Enrolment>, Id<Staff>> to) {
    CaseloadFigure after = figure;
    for (EnrolmentRow row : rows) {
      after =
          staff(figure).equals(to.get(row.enrolment().id()))
              ? team.with(after, row.enrolment())
              : after;
    }
    return after;
  }

  private int led(Id<Staff> staff, Map<Id<Enrolment>, Id<Staff>> to) {
    long before =
        reading.handover().unit().carried().stream()
            .map(row -> row.enrolment().coordinator())
            .filter(one -> one != null && one.staff().equals(staff))
            .count();
    return (int) (before + to.values().stream().filter(staff::equals).count());
  }

  private List<Optional<Tie>> ties(EnrolmentRow row, List<CaseloadFigure> figures) {
    return figures.stream().map(one -> tie(row, one)).toList();
  }

  private Optional<Tie> tie(EnrolmentRow row, CaseloadFigure figure) {
    if (!reading.mayKnow(row, staff(figure)) || figure.level() == Thresholds.Level.OVER_HARD) {
      return Optional.empty();
    }
    Tie tie = reading.acquaintance(row.enrolment(), staff(figure)).tie();
    if (weight(row) > 0) {
      return Optional.of(tie);
    }
    boolean soft = figure.level() == Thresholds.Level.OVER_SOFT;
    boolean target = soft || figure.level() == Thresholds.Level.OVER_TARGET;
    return Optional.of(
        new Tie(tie.wished(), tie.coordinates(), tie.contacts(), soft ? 1 : 0, target ? 1 : 0));
  }

  /** Why one goes to a colleague; asked in the order in which the moves are told. */
  Text why(Id<Enrolment> enrolment, Id<Staff> to) {
    Enrolment moved = row(enrolment).enrolment();
    CaseloadFigure before = now.computeIfAbsent(to, team::figure);
    CaseloadFigure after = team.with(before, moved);
    now.put(to, after);
    return MoveWords.why(reading.acquaintance(moved, to), before, after, reading.today());
  }

  /** Why one stays. */
  Left left(Row row) {
    EnrolmentRow one = row(row.enrolment());
    List<CaseloadFigure> named =
        carriers.stream().filter(figure -> reading.mayKnow(one, staff(figure))).toList();
    Reason reason =
        carriers.isEmpty()
            ? Reason.NOBODY_AT_WORK
            : named.isEmpty() ? Reason.NOBODY_NAMED : Reason.NO_ROOM;
    Optional<BigDecimal> missing =
        named.stream()
            .map(figure -> missing(one, Objects.requireNonNull(now.get(staff(figure)))))
            .flatMap(Optional::stream)
            .min(BigDecimal::compareTo);
    return new Left(
        row.enrolment(),
        row.person(),
        row.personName(),
        reason,
        LeftWords.why(reason),
        LeftWords.helps(reason, missing));
  }

  /** How much more of full time a colleague would need to have room for one more. */
  private Optional<BigDecimal> missing(EnrolmentRow row, CaseloadFigure figure) {
    BigDecimal load = team.with(figure, row.enrolment()).load();
    return Optional.ofNullable(figure.thresholds().hard())
        .filter(hard -> hard.signum() > 0)
        .map(hard -> load.divide(hard, DECIMALS, RoundingMode.UP).subtract(figure.fte()));
  }

  private EnrolmentRow row(Id<Enrolment> enrolment) {
    return rows.stream()
        .filter(row -> row.enrolment().id().equals(enrolment))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("None of the model's"));
  }
}
