package se.samordna.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.audit.SampledAccess.Conclusion;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/**
 * The systematic and recurring checks of who has read what (PDL 4 kap. 3 §, SoLPuL 10 §, HSLF-FS
 * 2016:40 4 kap. 9 §). Whoever checks reads accesses and no record. Each call is one access itself,
 * whose row names the persons it was about; safe for use by many threads.
 */
@ProviderType
public interface AuditReviews {
  /** The most days of a search for nobody in particular. */
  int MOST_DAYS = 31;

  /**
   * Accesses at a provider, newest first. An operator is told of no name.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5030} for a search of nobody in particular
   *     without days or over more than {@link #MOST_DAYS}, {@code CM-1012} for days in the wrong
   *     order, {@code CM-1014} when there is no such person, {@code CM-1006} for a wrong cursor
   */
  Page<AuditLine> search(Actor actor, Id<Provider> provider, AuditQuery query);

  /**
   * Whose log is asked for by an exact identity number, as when a person has asked for it.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when nobody at the provider has the number,
   *     {@code CM-2001} when it is none
   */
  LoggedPerson find(Caller caller, String number);

  /**
   * Draws accesses of a month that is over.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5031} for a month that is not over
   */
  AuditSample draw(Actor actor, Id<Provider> provider, NewSample wanted);

  /** What has been drawn at a provider, newest first. */
  List<AuditSample> samples(Actor actor, Id<Provider> provider);

  /**
   * What was drawn, in order of the trail.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when there is no such sample
   */
  Page<SampledAccess> sampled(Caller caller, Id<AuditSample> sample, PageRequest page);

  /**
   * Says what a review of a drawn access found; what was said before stays beside it.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when it was not drawn in the sample, {@code
   *     CM-5032} when it is the caller's own
   */
  SampledAccess review(Caller caller, Id<AuditSample> sample, NewConclusion found);

  /**
   * Whose identities became protected, the newest first: for each an auditor goes through who had
   * read before.
   */
  Page<ProtectionReview> protections(Caller caller, PageRequest page);

  /**
   * Says what was found of who had read before a protection came. Whoever has asked somebody about
   * it says later what it came to.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when there is no such review, {@code
   *     CM-5032} for whoever has read of the person as staff themselves, {@code CM-5084} when it is
   *     done already
   */
  ProtectionReview reviewProtection(Caller caller, Id<ProtectionReview> review, NewFinding found);

  /** Whom auditors keep a special eye on, what has ended among it, the newest first. */
  Page<Watch> watches(Caller caller, PageRequest page);

  /**
   * Keeps a special eye on somebody: each access about them alone from the first day on is drawn
   * into the sample of its month. Nobody but auditors learns of it.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when there is no such person, {@code
   *     CM-1012} at {@code /from} for a day that is yet to come and at {@code /until} for one that
   *     has passed or is more than {@link Watch#MONTHS} months ahead, {@code CM-2328} while one
   *     goes on
   */
  Watch watch(Caller caller, Id<Person> person, NewWatch wanted);

  /**
   * Ends it before its time.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when there is none, {@code CM-2329} when it
   *     is over
   */
  Watch endWatch(Caller caller, Id<Watch> watch);

  /**
   * What is needed to keep a special eye on somebody.
   *
   * @param from the first day, today or before
   * @param until the last day
   */
  record NewWatch(String reason, LocalDate from, LocalDate until) {}

  /** What was found of who had read before a protection came. */
  record NewFinding(Conclusion conclusion, String words) {}

  /**
   * What is to be drawn.
   *
   * @param month any day of the month
   * @param seed from 0; {@code null} for one by chance
   */
  record NewSample(LocalDate month, @Nullable Integer seed) {}

  /**
   * What a review found.
   *
   * @param seq which of the drawn accesses
   */
  record NewConclusion(long seq, Conclusion conclusion, String words) {}
}
