package se.samordna.engine.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.contact.Contact.Kind;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.Coordination.Lead;
import se.samordna.coordination.CoordinatorEvidence.Standing;
import se.samordna.coordination.CoordinatorEvidence.Wish;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.text.Days;

/** Those who coordinate, each once: by the strongest of their grounds, since the first. */
final class Gathered {
  private static final Set<Kind> MEETING = EnumSet.of(Kind.VISIT, Kind.PHONE, Kind.VIDEO);

  private final LocalDate recently;
  private final Map<Id<Staff>, Integer> minutes90 = new HashMap<>();
  private final Map<Id<Staff>, Integer> minutes30 = new HashMap<>();
  private final Map<Id<Staff>, Standing> standings = new HashMap<>();

  Gathered(LocalDate recently) {
    this.recently = recently;
  }

  /**
   * Whose staff they are.
   *
   * @param name what another provider is called, empty for the own
   * @param interventions active ones that its principal answers for
   */
  record Party(Id<Provider> provider, String name, int interventions) {}

  /** Counts contacts; before those are told of who had them. */
  void met(Collection<Contact> contacts) {
    for (Contact contact : contacts) {
      if (contact.reached() && MEETING.contains(contact.kind())) {
        for (Id<Staff> staff : contact.by()) {
          minutes90.merge(staff, contact.minutes(), Integer::sum);
          if (!Days.of(contact.happenedAt()).isBefore(recently)) {
            minutes30.merge(staff, contact.minutes(), Integer::sum);
          }
        }
      }
    }
  }

  void lead(Lead lead, Party party) {
    add(party, lead.staff(), lead.name(), new Place(true, lead.exclusive(), lead.since()));
  }

  void beside(Appointment one, Party party) {
    add(party, one.staff(), one.name(), new Place(false, false, one.from()));
  }

  /** Whoever is chosen of a team that takes over is of that team, also when not leading yet. */
  void chosen(Wish wish, boolean ofTeam, Party party) {
    add(party, wish.staff(), wish.name(), new Place(false, ofTeam, wish.at()));
  }

  /** As what somebody coordinates, and since when. */
  private record Place(boolean lead, boolean exclusive, Instant since) {}

  private void add(Party party, Id<Staff> staff, String name, Place place) {
    Standing one =
        new Standing(
            staff,
            name,
            party.provider(),
            place.lead(),
            place.exclusive(),
            minutes90.getOrDefault(staff, 0),
            minutes30.getOrDefault(staff, 0),
            place.since(),
            party.interventions(),
            party.name());
    standings.merge(staff, one, Gathered::both);
  }

  private static Standing both(Standing one, Standing other) {
    return new Standing(
        one.staff(),
        one.name(),
        one.provider(),
        one.lead() || other.lead(),
        one.exclusive() || other.exclusive(),
        one.minutes90(),
        one.minutes30(),
        one.appointedAt().isAfter(other.appointedAt()) ? other.appointedAt() : one.appointedAt(),
        one.interventions(),
        one.elsewhere());
  }

  /** All of them, the earliest first. */
  List<Standing> standings() {
    List<Standing> sorted = new ArrayList<>(standings.values());
    sorted.sort(Comparator.comparing(Standing::appointedAt).thenComparing(Standing::staff));
    return sorted;
  }
}
