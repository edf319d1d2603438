package se.samordna.engine.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentType;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Leave;
import se.samordna.engine.store.ConsentStore;
import se.samordna.engine.store.Tx;
import se.samordna.information.InformationCategory;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/**
 * What a person's consents open at one moment, read anew within the transaction that asks. Whatever
 * the person has excluded towards somebody is closed to them by every consent, also by one that was
 * given without the exclusion.
 */
public final class LivingConsents {
  private final List<Consent> known;
  private final Instant at;

  LivingConsents(List<Consent> known, Instant at) {
    this.known = List.copyOf(known);
    this.at = at;
  }

  /** Those of the person that the access is to; two statements. */
  public static LivingConsents of(Access access) {
    return of(access.tx(), access.provider(), access.person(), access.now());
  }

  /**
   * Those of a person of any provider; two statements. What another node has recorded has happened,
   * however far its clock is ahead of ours.
   */
  public static LivingConsents of(Tx tx, Id<Provider> provider, Id<Person> person, Instant now) {
    List<Consent> known =
        tx.consents().of(provider, person).stream().map(ConsentStore.Kept::consent).toList();
    Instant at = known.stream().map(one -> one.notBefore(now)).reduce(now, LivingConsents::later);
    return new LivingConsents(known, at);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Those that a person had when something ended, with all that was taken back by then. */
  public static LivingConsents whenEnded(
      Tx tx, Id<Provider> provider, Id<Person> person, Instant end) {
    return new LivingConsents(
        tx.consents().of(provider, person).stream()
            .map(ConsentStore.Kept::consent)
            .filter(one -> one.recordedAt().isBefore(end) || isBackBy(one, end))
            .toList(),
        end);
  }

  private static boolean isBackBy(Consent consent, Instant end) {
    Consent.Withdrawal withdrawn = consent.withdrawn();
    return withdrawn != null && !withdrawn.at().isAfter(end);
  }

  /** The consents that live now, the newest first. */
  public List<Consent> living() {
    return known.stream().filter(one -> one.livedAt(at)).map(one -> one.readAt(at)).toList();
  }

  /** A living consent of a type, the newest. */
  public Optional<Consent> living(ConsentType type) {
    return living().stream().filter(one -> one.terms().type() == type).findFirst();
  }

  /** A living consent of a type that lets the recipient be told all of the categories. */
  public Optional<Consent> covering(
      ConsentType type, Recipient recipient, Collection<InformationCategory> categories) {
    return excludes(recipient, categories)
        ? Optional.empty()
        : living().stream()
            .filter(one -> one.terms().type() == type)
            .filter(one -> covers(one, recipient, categories))
            .findFirst();
  }

  /** A living consent that lets the recipient be told all of the categories for a purpose. */
  public Optional<Consent> covering(
      Purpose purpose, Recipient recipient, Collection<InformationCategory> categories) {
    return excludes(recipient, categories)
        ? Optional.empty()
        : living().stream()
            .filter(one -> one.terms().purpose() == purpose)
            .filter(one -> one.terms().type() != ConsentType.SVOD_READ)
            .filter(one -> covers(one, recipient, categories))
            .findFirst();
  }

  /** A living consent of a type and for a purpose that lets the recipient be told all of it. */
  public Optional<Consent> covering(
      ConsentType type,
      Purpose purpose,
      Recipient recipient,
      Collection<InformationCategory> categories) {
    return excludes(recipient, categories)
        ? Optional.empty()
        : living().stream()
            .filter(one -> one.terms().type() == type && one.terms().purpose() == purpose)
            .filter(one -> covers(one, recipient, categories))
            .findFirst();
  }

  /** Whether the person has said that the recipient may not know some of it. */
  public boolean excludes(Recipient recipient, Collection<InformationCategory> categories) {
    return living().stream()
        .filter(one -> one.terms().names(recipient))
        .anyMatch(one -> one.terms().exclusions().stream().anyMatch(categories::contains));
  }

  /** Whether the person has excluded anything towards the recipient. */
  public boolean excludesSomething(Recipient recipient) {
    return living().stream()
        .filter(one -> one.terms().names(recipient))
        .anyMatch(one -> !one.terms().exclusions().isEmpty());
  }

  private static boolean covers(
      Consent consent, Recipient recipient, Collection<InformationCategory> categories) {
    return !categories.isEmpty()
        && consent.terms().names(recipient)
        && consent.terms().categories().containsAll(categories);
  }

  /**
   * Why the recipient may not be told: that the newest consent that names them was taken back or is
   * over, and since when, else that there is none; never the reason.
   *
   * @param type of the consents that count, {@code null} for any
   */
  public Refusal refusal(Recipient recipient, @Nullable ConsentType type) {
    if (living().stream().anyMatch(one -> named(one, recipient, type))) {
      return Refusal.of(Code.CONSENT_MISSING);
    }
    return known.stream()
        .filter(one -> !one.recordedAt().isAfter(at) && named(one, recipient, type))
        .map(one -> one.readAt(at))
        .map(LivingConsents::over)
        .flatMap(Optional::stream)
        .findFirst()
        .map(Refusal::of)
        .orElseGet(() -> Refusal.of(Code.CONSENT_MISSING));
  }

  /**
   * What lets something be told that no law lays down.
   *
   * @param covering the living consent that covers it, if there is one
   * @param type of the consents that count, {@code null} for any
   */
  public Leave leave(Optional<Consent> covering, Recipient recipient, @Nullable ConsentType type) {
    return covering.isPresent()
        ? Leave.COVERED
        : switch (refusal(recipient, type).problems().get(0).code()) {
          case CONSENT_WITHDRAWN -> Leave.WITHDRAWN;
          case CONSENT_EXPIRED -> Leave.EXPIRED;
          default -> Leave.NOT_COVERED;
        };
  }

  private static boolean named(Consent one, Recipient recipient, @Nullable ConsentType type) {
    return (type == null || one.terms().type() == type) && one.terms().names(recipient);
  }

  private static Optional<Problem> over(Consent one) {
    Consent.Withdrawal withdrawn = one.withdrawn();
    LocalDate last = one.to();
    if (one.status() == Consent.Status.WITHDRAWN && withdrawn != null) {
      return Optional.of(
          Problem.of(Code.CONSENT_WITHDRAWN).with("date", Days.of(withdrawn.at()).toString()));
    }
    return one.status() == Consent.Status.EXPIRED && last != null
        ? Optional.of(Problem.of(Code.CONSENT_EXPIRED).with("date", last.toString()))
        : Optional.empty();
  }
}
