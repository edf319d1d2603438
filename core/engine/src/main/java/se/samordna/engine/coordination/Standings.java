package se.samordna.engine.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.Coordination;
import se.samordna.coordination.Coordination.Lead;
import se.samordna.coordination.Coordination.Offer;
import se.samordna.coordination.Coordination.Weighing;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.CoordinatorDecision;
import se.samordna.engine.access.Access;
import se.samordna.engine.link.LinkedCoordination;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;

/** How a person's coordination stands, with the roles that could be given. */
final class Standings {
  private static final Set<CoordinationRole> CARE_CONTACTS =
      EnumSet.of(CoordinationRole.FIXED_CARE_CONTACT, CoordinationRole.FIXED_CARE_CONTACT_OVERALL);

  private final Access access;
  private final List<Lead> leads;
  private final List<Appointment> appointments;
  private final Optional<CoordinatorDecision> decision;

  Standings(Access access, List<Lead> leads) {
    this.access = access;
    this.leads = leads;
    appointments = access.tx().coordinations().appointments(access.provider(), access.person());
    decision =
        access.tx().coordinations().decisions(access.provider(), access.person()).stream()
            .findFirst();
  }

  Coordination coordination() {
    Provider.Kind kind = Appointing.kind(access);
    Set<CoordinationRole> roles =
        Arrays.stream(CoordinationRole.values())
            .filter(role -> role.isOf(kind))
            .collect(Collectors.toSet());
    return new Coordination(
        access.person(), leads, appointments, offers(kind), roles, decision, weighing());
  }

  /** Whether several coordinate, as far as is known, without a decision since the last of them. */
  private Weighing weighing() {
    List<LinkedCoordination> linked = LinkedCoordination.of(access);
    boolean several = leads.stream().map(Lead::staff).distinct().count() > 1;
    Instant since =
        Stream.concat(
                leads.stream().map(Lead::since), linked.stream().map(LinkedCoordination::since))
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    boolean decided = decision.filter(one -> !one.decidedAt().isBefore(since)).isPresent();
    boolean due = (several || (!leads.isEmpty() && !linked.isEmpty())) && !decided;
    List<Lead> toEnd =
        decision
            .filter(one -> one.rule() == DecisionRule.EXCLUSIVE_TEAM)
            .map(
                one ->
                    leads.stream()
                        .filter(lead -> !lead.exclusive() && !lead.staff().equals(one.staff()))
                        .toList())
            .orElse(List.of());
    return new Weighing(due, linked.stream().map(LinkedCoordination::name).toList(), toEnd);
  }

  private List<Offer> offers(Provider.Kind kind) {
    List<Offer> offers = new ArrayList<>();
    if (kind == Provider.Kind.HEALTH_CARE && !leads.isEmpty()) {
      List<Post> posts = posts();
      leads.stream().distinct().forEach(lead -> careContact(lead, posts, offers));
    }
    decision.ifPresent(
        one ->
            leads.stream()
                .filter(lead -> !lead.staff().equals(one.staff()))
                .filter(lead -> !holds(lead.staff(), CoordinationRole.CO_COORDINATOR))
                .forEach(lead -> offers.add(offer(CoordinationRole.CO_COORDINATOR, lead))));
    return offers.stream().distinct().toList();
  }

  private List<Post> posts() {
    return access
        .tx()
        .caseloads()
        .posts(
            access.provider(), leads.stream().map(Lead::unit).distinct().toList(), access.today());
  }

  /** A region's lead coordinator is mostly to be the fixed care contact, too. */
  private void careContact(Lead lead, List<Post> posts, List<Offer> offers) {
    boolean health =
        posts.stream()
            .filter(post -> post.staff().equals(lead.staff()) && post.unit().equals(lead.unit()))
            .anyMatch(
                post -> CoordinationRole.FIXED_CARE_CONTACT.holders().contains(post.profession()));
    if (!health || CARE_CONTACTS.stream().anyMatch(role -> holds(lead.staff(), role))) {
      return;
    }
    offers.add(offer(CoordinationRole.FIXED_CARE_CONTACT, lead));
    if (appointments.stream()
        .filter(Appointment::isInForce)
        .noneMatch(one -> one.role() == CoordinationRole.FIXED_CARE_CONTACT_OVERALL)) {
      offers.add(offer(CoordinationRole.FIXED_CARE_CONTACT_OVERALL, lead));
    }
  }

  private boolean holds(Id<Staff> staff, CoordinationRole role) {
    return appointments.stream()
        .anyMatch(one -> one.isInForce() && one.role() == role && one.staff().equals(staff));
  }

  private static Offer offer(CoordinationRole role, Lead lead) {
    return new Offer(role, lead.staff(), lead.name(), lead.unit());
  }
}
