package se.samordna.own;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.own.Withheld.Reason;
import se.samordna.person.Person;

/**
 * What staff withhold from a person's own pages, one thing at a time, by law and for a time. Each
 * call is one access; safe for use by many threads.
 */
@ProviderType
public interface WithheldItems {
  /** What the own pages show or could show, and what is and was withheld, the newest first. */
  State of(Caller caller, Id<Person> person);

  /**
   * Withholds one thing from now on, also from exports.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when the person has no such thing, {@code
   *     CM-5054} when it is withheld already
   */
  Withheld withhold(Caller caller, Id<Person> person, NewWithheld wanted);

  /**
   * Shows it again from now on.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5055} when it is shown already
   */
  Withheld show(Caller caller, Id<Withheld> withheld);

  /** All that there is to decide about. */
  record State(List<Item> items, List<Withheld> withheld) {
    public State {
      items = List.copyOf(items);
      withheld = List.copyOf(withheld);
    }
  }

  /**
   * One thing.
   *
   * @param words what it is known by: a goal's own words, what a meeting is for, what was
   *     disclosed; empty for a plan
   * @param type the name of the type of plan, meeting or contact, empty for others
   * @param at when it was made, held or told
   */
  record Item(OwnPart part, UUID thing, String words, String type, Instant at) {}

  /** What is needed to withhold something. */
  record NewWithheld(OwnPart part, UUID thing, Reason reason, String words) {}
}
