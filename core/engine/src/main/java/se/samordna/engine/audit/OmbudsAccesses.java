package se.samordna.engine.audit;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;

/**
 * What personal ombuds have done about somebody is told to themselves, to the person and to whoever
 * reviews accesses: to other units it would tell that the person has an ombud. So would what the
 * person does with the mandate by their own login, which no unit stands for.
 */
final class OmbudsAccesses {
  private static final Set<Action> OF_MANDATES =
      EnumSet.of(Action.OMBUD_READ, Action.OMBUD_CHANGE, Action.OMBUD_DISPOSE);

  private OmbudsAccesses() {}

  /** The rows of a page that may be told. */
  static <R> Page<R> told(
      Access access,
      Page<R> page,
      Function<R, @Nullable Id<Unit>> unitOf,
      Function<R, Action> actionOf) {
    Set<Id<Unit>> units = new HashSet<>();
    page.rows().stream().map(unitOf).filter(Objects::nonNull).forEach(units::add);
    Set<Id<Unit>> silent = access.silentOf(units);
    boolean reviews = access.by().role() == Role.AUDITOR;
    List<R> told =
        page.rows().stream()
            .filter(
                row -> {
                  Id<Unit> unit = unitOf.apply(row);
                  return unit == null
                      ? reviews || !OF_MANDATES.contains(actionOf.apply(row))
                      : !silent.contains(unit);
                })
            .toList();
    return new Page<>(told, page.nextCursor());
  }
}
