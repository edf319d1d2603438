package se.samordna.engine.enrolment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.contact.Contact.Kind;
import se.samordna.engine.store.CaseloadStore.Coordinated;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.CoordinatorWish;
import se.samordna.model.Thresholds.Level;
import se.samordna.organisation.Staff;

/**
 * The order in which colleagues could coordinate a person (sources.md, coordination; {@link
 * se.samordna.enrolment.Candidate} says it in words).
 */
final class NextBest {
  /** Contact is looked at this far back (sources.md, coordination). */
  static final int CONTACT_DAYS = 90;

  private static final int RECENT_DAYS = 30;
  private static final Set<Kind> MEETING = EnumSet.of(Kind.VISIT, Kind.PHONE, Kind.VIDEO);

  private final @Nullable Id<Staff> wish;
  private final Set<Id<Staff>> before = new HashSet<>();
  private final Map<Id<Staff>, Integer> minutes = new HashMap<>();
  private final Map<Id<Staff>, Integer> recent = new HashMap<>();

  NextBest(
      @Nullable CoordinatorWish wish,
      List<Coordinated> coordinated,
      List<Contact> contacts,
      Instant now) {
    this.wish = wish == null ? null : wish.staff();
    coordinated.forEach(one -> before.add(one.staff()));
    Instant recently = now.minus(Duration.ofDays(RECENT_DAYS));
    for (Contact contact : contacts) {
      if (isMeeting(contact)) {
        for (Id<Staff> staff : contact.by()) {
          minutes.merge(staff, contact.minutes(), Integer::sum);
          if (!contact.happenedAt().isBefore(recently)) {
            recent.merge(staff, contact.minutes(), Integer::sum);
          }
        }
      }
    }
  }

  /**
   * The figures, best first.
   *
   * @param after of colleagues at work, with the person added, in Swedish order of names
   */
  List<CaseloadFigure> ranked(List<CaseloadFigure> after) {
    return after.stream()
        .sorted(
            Comparator.<CaseloadFigure, Boolean>comparing(one -> one.level() == Level.OVER_HARD)
                .thenComparing(one -> !isWished(one))
                .thenComparing(one -> !hasCoordinated(one))
                .thenComparing(one -> -minutes(one))
                .thenComparing(one -> -recent.getOrDefault(one.staff(), 0))
                .thenComparing(NextBest::load))
        .toList();
  }

  /** Whether somebody met or spoke with the person. */
  static boolean isMeeting(Contact contact) {
    return contact.reached() && MEETING.contains(contact.kind());
  }

  boolean isWished(CaseloadFigure figure) {
    return figure.staff() != null && figure.staff().equals(wish);
  }

  boolean hasCoordinated(CaseloadFigure figure) {
    return before.contains(figure.staff());
  }

  int minutes(CaseloadFigure figure) {
    return minutes.getOrDefault(figure.staff(), 0);
  }

  private static BigDecimal load(CaseloadFigure figure) {
    return figure.load().divide(figure.fte(), 6, RoundingMode.UP);
  }
}
