package se.samordna.engine.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentType;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Leave;
import se.samordna.engine.access.Side;
import se.samordna.engine.consent.LivingConsents;
import se.samordna.engine.store.LinkStore.Half;
import se.samordna.engine.store.OrganisationStore;
import se.samordna.engine.store.Tx;
import se.samordna.engine.store.UnitRelations;
import se.samordna.information.InformationCategory;
import se.samordna.link.PersonLinks;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * What somebody may see through a link at one moment: the other side's consents, held against who
 * asks. Made within the transaction that shows it, so that what was taken back before it is closed.
 *
 * @param recipient who asks, as the consents name recipients
 * @param open the consent behind each category that may be read; empty when nothing may
 */
record Sight(
    Half half,
    LivingConsents consents,
    Recipient recipient,
    Map<InformationCategory, Consent> open) {
  private static final ConsentType TYPE = ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS;

  /** What the caller of an access may see through the half of it that is the caller's. */
  static Sight of(Access access, Half half) {
    return of(access, half, PersonLinks.READABLE);
  }

  /** The same, of some categories. */
  static Sight of(Access access, Half half, List<InformationCategory> categories) {
    Instant ended = half.endedAt();
    LivingConsents consents =
        ended == null
            ? LivingConsents.of(access.tx(), half.other(), half.otherPerson(), access.now())
            : LivingConsents.whenEnded(access.tx(), half.other(), half.otherPerson(), ended);
    boolean hidden = hidden(access, half);
    Side side = ended == null ? Side.LINKED : Side.OTHER;
    List<Recipient> asking = asking(access);
    for (Recipient one : asking) {
      Map<InformationCategory, Consent> open =
          open(access, consents, one, new Asked(categories, side, hidden));
      if (!open.isEmpty()) {
        return new Sight(half, consents, one, open);
      }
    }
    return new Sight(half, consents, asking.get(0), Map.of());
  }

  /** The units that give the caller the right, as recipients. */
  private static List<Recipient> asking(Access access) {
    OrganisationStore organisations = access.tx().organisations();
    Provider own =
        organisations.provider(access.provider()).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    List<Recipient> asking =
        organisations.units(access.provider(), access.units()).stream()
            .sorted((a, b) -> Boolean.compare(isBy(access, b), isBy(access, a)))
            .map(unit -> Recipient.of(own, unit))
            .toList();
    return asking.isEmpty() ? List.of(Recipient.of(own)) : asking;
  }

  private static boolean isBy(Access access, Unit unit) {
    return unit.id().equals(access.by().unit());
  }

  private static Map<InformationCategory, Consent> open(
      Access access, LivingConsents consents, Recipient asking, Asked asked) {
    Map<InformationCategory, Consent> open = new LinkedHashMap<>();
    for (InformationCategory one : asked.categories()) {
      Optional<Consent> covering =
          consents.covering(TYPE, Purpose.COORDINATION, asking, List.of(one));
      Leave leave = consents.leave(covering, asking, TYPE);
      boolean may =
          asked.hidden()
              ? access.mayCrossHidden(Action.LINKED_READ, asking.unit(), asked.side(), leave)
              : access.mayCross(Action.LINKED_READ, asking.unit(), asked.side(), leave);
      covering.filter(consent -> may).ifPresent(consent -> open.put(one, consent));
    }
    return open;
  }

  /**
   * Whoever is protected with either provider is read of by those alone who are named, and only
   * where both know of the protection; who else asks learns nothing of it.
   */
  static boolean hidden(Access access, Half half) {
    boolean there = isProtected(access.tx(), half);
    return (there || access.isProtected()) && !(access.isProtected() && access.isNamed());
  }

  private static boolean isProtected(Tx tx, Half half) {
    Optional<UnitRelations> other =
        tx.careRelations().between(half.other(), half.otherPerson(), List.<Id<Unit>>of());
    return other.isEmpty() || other.get().protection().hides();
  }

  /** The open categories by the consent that opens each. */
  Map<Consent, List<InformationCategory>> byConsent() {
    Map<Consent, List<InformationCategory>> by = new LinkedHashMap<>();
    open.forEach(
        (category, consent) -> by.computeIfAbsent(consent, key -> new ArrayList<>()).add(category));
    return by;
  }

  /** What is asked for, and how the two sides stand. */
  private record Asked(List<InformationCategory> categories, Side side, boolean hidden) {}

  /** Whether anything of a category may be read. */
  boolean shows(InformationCategory category) {
    return open.containsKey(category);
  }

  /**
   * Whether a text may be read: always where nothing is excluded towards the recipient, otherwise
   * only when somebody has gone through it and it touches nothing that is.
   */
  boolean allows(@Nullable Collection<InformationCategory> touches) {
    return !consents.excludesSomething(recipient)
        || (touches != null && !consents.excludes(recipient, touches));
  }

  /** Whether the person has excluded any of the categories. */
  boolean excludes(InformationCategory... categories) {
    return consents.excludes(recipient, List.of(categories));
  }

  /** Why nothing may be read. */
  Refusal refusal() {
    return consents.refusal(recipient, TYPE);
  }
}
