package se.samordna.network;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.person.Person;

/**
 * Legal representatives and guardians. A mandate is recorded and gives nothing by itself: it is
 * what a representative's word about the network is held against. Each call is one access; safe for
 * use by many threads.
 */
@ProviderType
public interface Representatives {
  /** Who may speak for the person. */
  Representation of(Caller caller, Id<Person> person);

  /**
   * Records a mandate.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2208} when the member is no representative,
   *     {@code CM-2209} when areas or the day of the decision are missing or a guardian is given
   *     areas, {@code CM-2206} when a guardian's person is not known to be under age
   */
  Mandate record(Caller caller, Id<NetworkMember> member, NewMandate mandate);

  /**
   * Ends a mandate before its time.
   *
   * @param lastDay not before it began and not after today
   * @throws se.samordna.refusal.Refusal {@code CM-2210} when it has ended already
   */
  Mandate end(Caller caller, Id<Mandate> mandate, int revision, LocalDate lastDay);

  /**
   * Records how mature somebody under age was judged to be.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2206} when the person is not known to be under
   *     age
   */
  MaturityNote judge(Caller caller, Id<Person> person, NewMaturityNote note);

  /** A mandate as it was decided. */
  record NewMandate(
      List<Mandate.Area> areas,
      @Nullable LocalDate decidedOn,
      LocalDate from,
      @Nullable LocalDate to) {}

  /** A judgement of maturity. */
  record NewMaturityNote(LocalDate day, String judgedBy, String note) {}
}
