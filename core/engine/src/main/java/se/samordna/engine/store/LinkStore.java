package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.consent.ConsentWord;
import se.samordna.information.InformationCategory;
import se.samordna.link.LinkOffer;
import se.samordna.link.PersonLink;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.Plan;

/**
 * Links and the codes that make them. There is no way to ask whether a person is linked but by the
 * own provider's person, and no way to a code but by the whole of it.
 */
@ProviderType
public interface LinkStore {
  /** Keeps a code that was given to a person. */
  void add(Offered offered, byte[] codeHash);

  /** Whose code it is. */
  Optional<Id<Person>> personOfOffer(Id<Provider> provider, Id<LinkOffer> offer);

  /** The codes that a person was given, the newest first. */
  List<Offered> offers(Id<Provider> provider, Id<Person> person);

  /** The code that was given for a provider. */
  Optional<Offered> offer(Id<Provider> to, byte[] codeHash);

  /**
   * Ends a code.
   *
   * @param used whether it made a link
   * @return whether it was open
   */
  boolean close(Id<Provider> provider, Id<LinkOffer> offer, boolean used, Instant at);

  /** Keeps one side's half of a link. */
  void add(Half half, @Nullable ConsentWord word);

  /** Whose link it is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<PersonLink> link);

  /** One link. */
  Optional<Half> get(Id<Provider> provider, Id<PersonLink> link);

  /** A person's links, the newest first. */
  List<Half> of(Id<Provider> provider, Id<Person> person);

  /** Ends both halves of a link that lasts. */
  void end(Id<LinkOffer> pair, Instant at, @Nullable Id<Staff> by, String reason);

  /** Keeps what a text touches. */
  void add(Id<Provider> provider, Id<Person> person, Judged judged);

  /** What a person's texts touch, the newest last. */
  List<Judged> judged(Id<Provider> provider, Id<Person> person);

  /**
   * A code that was given to a person.
   *
   * @param usedAt when it made a link, {@code null} if it has not
   * @param spentAt when it was taken back or misused, {@code null} if it was not
   */
  record Offered(
      Id<LinkOffer> id,
      Id<Provider> provider,
      Id<Person> person,
      Id<Provider> to,
      Id<Staff> by,
      Instant at,
      LocalDate lastDay,
      @Nullable Instant usedAt,
      @Nullable Instant spentAt) {}

  /**
   * One side's half of a link.
   *
   * @param pair the code that made it, the same for both halves
   */
  record Half(
      Id<PersonLink> id,
      Id<Provider> provider,
      Id<Person> person,
      Id<Provider> other,
      Id<Person> otherPerson,
      Id<LinkOffer> pair,
      Id<Staff> by,
      Instant begunAt,
      @Nullable Instant endedAt) {}

  /** What a text was judged to touch. */
  record Judged(
      @Nullable Id<Plan> plan,
      int version,
      @Nullable UUID item,
      List<InformationCategory> touches,
      Id<Staff> by,
      Instant at) {}
}
