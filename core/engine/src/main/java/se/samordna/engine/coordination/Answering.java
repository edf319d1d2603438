package se.samordna.engine.coordination;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.link.LinkedCoordination;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Provider;
import se.samordna.plan.Intervention;
import se.samordna.plan.Plan;

/**
 * How many of the person's active interventions each principal answers for. An intervention that
 * names none is answered for by whoever keeps the plan. What a linked provider's own plans say is
 * not added to what is said of it here, because it is mostly the same: the larger number counts.
 */
final class Answering {
  private final Principal.Kind holder;
  private final Map<Principal.Kind, Integer> active;

  private Answering(Principal.Kind holder, Map<Principal.Kind, Integer> active) {
    this.holder = holder;
    this.active = active;
  }

  /** By the plans that hold at the own provider. */
  static Answering of(Access access) {
    List<Plan> plans =
        access
            .tx()
            .plans()
            .of(access.provider(), List.of(access.person()))
            .getOrDefault(access.person(), List.of());
    Principal.Kind holder = principal(access, access.provider());
    return new Answering(
        holder,
        counted(
            plans.stream()
                .filter(plan -> plan.endedAt() == null)
                .map(Plan::current)
                .filter(Objects::nonNull)
                .flatMap(version -> version.content().interventions().stream())
                .toList(),
            holder));
  }

  private static Map<Principal.Kind, Integer> counted(
      Collection<Intervention> interventions, Principal.Kind holder) {
    Map<Principal.Kind, Integer> counted = new EnumMap<>(Principal.Kind.class);
    for (Intervention one : interventions) {
      if (one.status() == Intervention.Status.ACTIVE) {
        counted.merge(Objects.requireNonNullElse(one.principal(), holder), 1, Integer::sum);
      }
    }
    return counted;
  }

  private static Principal.Kind principal(Access access, Id<Provider> provider) {
    Optional<Principal> principal =
        access
            .tx()
            .organisations()
            .provider(provider)
            .flatMap(one -> access.tx().organisations().principal(one.principal()));
    return principal.map(Principal::kind).orElse(Principal.Kind.PRIVATE_PROVIDER);
  }

  /** Those of the own principal. */
  int own() {
    return active.getOrDefault(holder, 0);
  }

  /** Those of a linked provider's principal, as far as they may be seen. */
  int of(Access access, LinkedCoordination there) {
    Principal.Kind other = principal(access, there.provider());
    int seen = counted(there.interventions(), other).getOrDefault(other, 0);
    return other == holder ? seen : Math.max(seen, active.getOrDefault(other, 0));
  }
}
