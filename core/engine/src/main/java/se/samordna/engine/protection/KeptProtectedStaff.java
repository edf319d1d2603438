package se.samordna.engine.protection;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.protection.ProtectedStaff;
import se.samordna.protection.StaffIdentity;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Names that are put away, in the store. */
@Component(service = ProtectedStaff.class)
public final class KeptProtectedStaff implements ProtectedStaff {
  private static final String IDENTITY = "staff identity";
  private static final int LONGEST = 60;

  private final Work work;
  private final Administration administration;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptProtectedStaff(@Reference Work work, @Reference Administration administration) {
    this.work = work;
    this.administration = administration;
  }

  @Override
  public StaffIdentity protect(Actor actor, Id<Staff> staff, String shownAs) {
    Checks checks = new Checks();
    String word = checks.required("/shownAs", shownAs, LONGEST);
    checks.that(word.chars().noneMatch(Character::isDigit), "/shownAs", Code.SHOWN_AS_WITH_DIGITS);
    checks.done();
    Id<Provider> provider = administration.providerOf(actor, staff);
    return administration.change(
        actor,
        Action.ORGANISATION_CHANGE,
        provider,
        IDENTITY,
        change -> {
          Staff member = stored(change.tx(), provider, staff);
          if (member.protectedIdentity()) {
            throw Refusal.of(Code.STAFF_HIDDEN_ALREADY);
          }
          return HiddenNames.hide(change.tx(), member, word, change.now());
        });
  }

  @Override
  public Staff show(Actor actor, Id<Staff> staff) {
    Id<Provider> provider = administration.providerOf(actor, staff);
    return administration.change(
        actor,
        Action.ORGANISATION_CHANGE,
        provider,
        IDENTITY,
        change -> {
          stored(change.tx(), provider, staff);
          change.tx().staffIdentities().show(hidden(change.tx(), provider, staff), change.now());
          return stored(change.tx(), provider, staff);
        });
  }

  @Override
  public StaffIdentity identity(Caller caller, Id<Unit> unit, Id<Staff> staff) {
    return work.by(caller, Action.STAFF_IDENTITY_READ)
        .unit(unit)
        .about(IDENTITY, staff)
        .read(
            access -> {
              boolean worksHere =
                  access
                      .tx()
                      .organisations()
                      .staffAt(access.provider(), unit, access.today())
                      .stream()
                      .anyMatch(one -> one.staff().id().equals(staff));
              if (!worksHere) {
                throw Refusal.of(Code.NOT_FOUND);
              }
              return hidden(access.tx(), access.provider(), staff);
            });
  }

  private static Staff stored(Tx tx, Id<Provider> provider, Id<Staff> staff) {
    return tx.organisations().staff(provider, staff).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static StaffIdentity hidden(Tx tx, Id<Provider> provider, Id<Staff> staff) {
    return tx.staffIdentities()
        .of(provider, staff)
        .orElseThrow(() -> Refusal.of(Code.STAFF_NOT_HIDDEN));
  }
}
