package se.samordna.engine.audit;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.audit.PersonLogs;
import se.samordna.audit.ReadAbout;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Work;
import se.samordna.engine.protection.Exports;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.protection.ProtectedExport.What;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Persons' logs in the store, as they are told of them. */
@Component(service = PersonLogs.class)
public final class KeptPersonLogs implements PersonLogs {
  private static final String TELLING = "telling of the log";

  private final Work work;
  private final Administration administration;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptPersonLogs(@Reference Work work, @Reference Administration administration) {
    this.work = work;
    this.administration = administration;
  }

  @Override
  public Page<ReadAbout> of(Caller caller, Id<Person> person, PageRequest page) {
    return work.by(caller, Action.LOG_EXPORT)
        .person(person)
        .read(access -> LogInWords.told(access, page));
  }

  @Override
  public List<ReadAbout> whole(Caller caller, Id<Person> person) {
    return work.by(caller, Action.LOG_EXPORT)
        .person(person)
        .write(
            access -> {
              Exports.leave(access, What.LOG);
              return whole(access);
            });
  }

  private static List<ReadAbout> whole(Access access) {
    List<ReadAbout> all = new ArrayList<>();
    PageRequest next = PageRequest.first(Page.MAX_SIZE);
    while (next != null) {
      Page<ReadAbout> page = LogInWords.told(access, next);
      all.addAll(page.rows());
      next = page.next().map(after -> new PageRequest(after, Page.MAX_SIZE)).orElse(null);
    }
    return List.copyOf(all);
  }

  @Override
  public List<Telling> tellings(Actor actor, Id<Provider> provider) {
    return administration.read(
        actor,
        Action.LOG_TELLING_READ,
        provider,
        TELLING,
        (tx, today) -> known(tx, provider).auditReviews().tellings(provider));
  }

  @Override
  public Telling tell(Actor actor, Id<Provider> provider, Told told) {
    String by = actor instanceof Caller caller ? caller.displayName() : ((Operator) actor).name();
    return administration.change(
        actor,
        Action.LOG_TELLING_CHANGE,
        provider,
        TELLING,
        change -> {
          Telling telling = new Telling(told, change.now(), by, null);
          known(change.tx(), provider).auditReviews().tell(provider, telling);
          return telling;
        });
  }

  private static Tx known(Tx tx, Id<Provider> provider) {
    if (tx.organisations().provider(provider).isEmpty()) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return tx;
  }
}
