package se.samordna.engine.audit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.AuditTrail;
import se.samordna.audit.AuditVerification;
import se.samordna.engine.access.Work;
import se.samordna.engine.store.AuditSeals;
import se.samordna.person.Person;

/** The log as the store keeps it; reading it is an access like any other. */
@Component(service = AuditTrail.class)
public final class KeptAuditTrail implements AuditTrail {
  private final Work work;
  private final AuditSeals seals;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptAuditTrail(@Reference Work work, @Reference AuditSeals seals) {
    this.work = work;
    this.seals = seals;
  }

  @Override
  public Page<AuditEntry> ofPerson(Caller caller, Id<Person> person, PageRequest page) {
    return work.by(caller, Action.LOG_READ)
        .person(person)
        .read(
            access ->
                OmbudsAccesses.told(
                    access,
                    access.tx().audit().ofPerson(access.provider(), person, page),
                    AuditEntry::unit,
                    AuditEntry::action));
  }

  @Override
  public AuditVerification verify(Operator operator) {
    return seals.verify();
  }
}
