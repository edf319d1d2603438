package se.samordna.engine.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.samordna.Id;
import se.samordna.consent.Disclosure;
import se.samordna.contact.Contact;
import se.samordna.coordination.Appointment;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.LinkStore.Half;
import se.samordna.information.InformationCategory;
import se.samordna.organisation.Provider;
import se.samordna.plan.Intervention;

/**
 * What a linked provider's record says of who coordinates the same human, as far as the person's
 * consents let the caller see at this moment ({@link Sight}). Where they don't let the caller see
 * how the person reaches those who coordinate there, it is as if there were no link.
 */
public final class LinkedCoordination {
  /** Who coordinates, how much they meet, and what they do. */
  private static final List<InformationCategory> CATEGORIES =
      List.of(
          InformationCategory.CONTACT,
          InformationCategory.CONTACT_LOG,
          InformationCategory.PLAN_INTERVENTIONS);

  private final Access access;
  private final Sight sight;
  private final String name;

  private LinkedCoordination(Access access, Sight sight, String name) {
    this.access = access;
    this.sight = sight;
    this.name = name;
  }

  /** Those of the person of the access; reads nothing of the other records but the consents. */
  public static List<LinkedCoordination> of(Access access) {
    List<Half> halves =
        access.tx().links().of(access.provider(), access.person()).stream()
            .filter(half -> half.endedAt() == null)
            .toList();
    if (halves.isEmpty()) {
      return List.of();
    }
    Map<Id<Provider>, String> names = Names.of(access.tx());
    return halves.stream()
        .map(half -> Sight.of(access, half, CATEGORIES))
        .filter(sight -> sight.shows(InformationCategory.CONTACT))
        .map(
            sight ->
                new LinkedCoordination(access, sight, names.getOrDefault(sight.half().other(), "")))
        .toList();
  }

  /** Whose record it is. */
  public Id<Provider> provider() {
    return sight.half().other();
  }

  /** What the provider is called. */
  public String name() {
    return name;
  }

  /** Since when the two records have been linked. */
  public Instant since() {
    return sight.half().begunAt();
  }

  /** The person's enrolments there. */
  public List<EnrolmentRow> enrolments() {
    return access.tx().enrolments().ofPerson(provider(), sight.half().otherPerson());
  }

  /** Who has been given roles of coordination there. */
  public List<Appointment> appointments() {
    return access.tx().coordinations().appointments(provider(), sight.half().otherPerson());
  }

  /** The contacts there, where the person lets them be known. */
  public List<Contact> contacts(Instant from) {
    return sight.shows(InformationCategory.CONTACT_LOG)
        ? access
            .tx()
            .contacts()
            .since(provider(), List.of(sight.half().otherPerson()), from)
            .getOrDefault(sight.half().otherPerson(), List.of())
        : List.of();
  }

  /** The interventions of adopted plans there, those that the person lets be known. */
  public List<Intervention> interventions() {
    return sight.shows(InformationCategory.PLAN_INTERVENTIONS)
        ? new ReadThrough(access, sight).readableInterventions()
        : List.of();
  }

  /**
   * Leaves with the owner that it has been read.
   *
   * @param way as a view that is gone with the page, or as a copy that stays with a decision
   */
  public void told(Disclosure.Way way) {
    new Reading(access, sight).leave(way);
  }
}
