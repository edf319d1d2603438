package se.samordna.engine.access;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.AccessRights;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.access.RightsDecision;
import se.samordna.access.RightsRow;
import se.samordna.access.RightsTable;
import se.samordna.audit.Action;
import se.samordna.engine.access.Administration.Change;
import se.samordna.engine.check.Checks;
import se.samordna.organisation.Provider;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** The table of rights that the gate reads, and what providers have decided on it. */
@Component(service = AccessRights.class)
public final class KeptAccessRights implements AccessRights {
  private static final String TABLE = "table of rights";

  private final Administration administration;
  private final String version;
  private final List<RightsRow> rows;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptAccessRights(@Reference Administration administration) {
    this.administration = administration;
    Rights rights = Rights.shipped();
    version = rights.version();
    rows = RightsInWords.of(rights);
  }

  @Override
  public RightsTable table(Actor actor, Id<Provider> provider) {
    return administration.read(
        actor,
        Action.RIGHTS_TABLE_READ,
        provider,
        TABLE,
        (tx, today) ->
            new RightsTable(
                version,
                today,
                rows,
                tx.accounts().decisions(provider, 1).stream().findFirst().orElse(null),
                tx.accounts().reviews(provider, 1).stream().findFirst().orElse(null)));
  }

  @Override
  public List<RightsDecision> decisions(Actor actor, Id<Provider> provider) {
    return administration.read(
        actor,
        Action.RIGHTS_TABLE_READ,
        provider,
        TABLE,
        (tx, today) -> tx.accounts().decisions(provider, MOST_DECISIONS));
  }

  @Override
  public RightsDecision decide(Actor actor, Id<Provider> provider, NewRightsDecision wanted) {
    return administration.change(
        actor,
        Action.RIGHTS_DECIDE,
        provider,
        TABLE,
        change -> {
          RightsDecision decision = checked(actor, wanted, change);
          change.tx().accounts().add(provider, decision);
          return decision;
        });
  }

  private RightsDecision checked(Actor actor, NewRightsDecision wanted, Change change) {
    if (!wanted.version().equals(version)) {
      throw Refusal.of(Code.RIGHTS_TABLE_CHANGED);
    }
    Checks checks = new Checks();
    String by = checks.required("/decidedBy", wanted.decidedBy(), Checks.NAME);
    String reference = checks.required("/reference", wanted.reference(), Checks.TEXT);
    checks.notAfter("/decidedOn", wanted.decidedOn(), change.today());
    checks.done();
    return new RightsDecision(
        Id.next(), version, by, wanted.decidedOn(), reference, name(actor), change.now());
  }

  private static String name(Actor actor) {
    return actor instanceof Caller caller ? caller.displayName() : ((Operator) actor).name();
  }
}
