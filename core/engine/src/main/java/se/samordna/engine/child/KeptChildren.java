package se.samordna.engine.child;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.child.Child;
import se.samordna.child.Children;
import se.samordna.child.ChildrenOfPerson;
import se.samordna.child.HomeAnswer;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Children of persons in the store. */
@Component(service = Children.class)
public final class KeptChildren implements Children {
  private static final String CHILD = "child";

  private final Work work;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptChildren(@Reference Work work) {
    this.work = work;
  }

  @Override
  public ChildrenOfPerson of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.CHILDREN_READ)
        .person(person)
        .about("children", person)
        .read(
            access ->
                new ChildrenOfPerson(
                    access.tx().children().answers(access.provider(), person),
                    access.tx().children().of(access.provider(), person)));
  }

  @Override
  public HomeAnswer answer(Caller caller, Id<Person> person, NewAnswer wanted) {
    return work.by(caller, Action.CHILDREN_CHANGE)
        .person(person)
        .write(
            access -> {
              Checks checks = new Checks();
              checks.notAfter("/day", wanted.day(), access.today());
              String note = checks.optional("/note", wanted.note(), Checks.TEXT);
              checks.done();
              HomeAnswer answer =
                  new HomeAnswer(
                      wanted.answer(), wanted.day(), note, access.caller().staff(), access.now());
              boolean known = saidYes(access);
              access.tx().children().add(access.provider(), person, answer);
              if (answer.answer() == HomeAnswer.Answer.YES && !known) {
                ChildTask.make(access);
              }
              return answer;
            });
  }

  private static boolean saidYes(Access access) {
    return access.tx().children().answers(access.provider(), access.person()).stream()
        .limit(1)
        .anyMatch(last -> last.answer() == HomeAnswer.Answer.YES);
  }

  @Override
  public Child add(Caller caller, Id<Person> person, NewChild wanted) {
    return work.by(caller, Action.CHILDREN_CHANGE)
        .person(person)
        .write(
            access -> {
              Child child = kept(access, wanted);
              ChildTask.make(access);
              return child;
            });
  }

  private static Child kept(Access access, NewChild wanted) {
    Checks checks = new Checks();
    String name = checks.required("/name", wanted.name(), Checks.NAME);
    checks.notAfter("/birthDate", wanted.birthDate(), access.today());
    String needs = checks.optional("/needs", wanted.needs(), Checks.TEXT);
    checks.done();
    Child child =
        new Child(
            Id.next(),
            access.person(),
            1,
            name,
            wanted.birthDate(),
            wanted.lives(),
            needs,
            access.caller().staff(),
            access.now());
    access.tx().children().add(access.provider(), child);
    access.about(CHILD, child.id());
    return child;
  }

  @Override
  public Child change(Caller caller, Id<Child> child, int revision, NewChild facts) {
    return child(caller, child)
        .write(
            access -> {
              end(access, child, revision);
              return kept(access, facts);
            });
  }

  @Override
  public void remove(Caller caller, Id<Child> child, int revision) {
    child(caller, child)
        .write(
            access -> {
              end(access, child, revision);
              return child;
            });
  }

  private static void end(Access access, Id<Child> child, int revision) {
    Child before =
        access.tx().children().of(access.provider(), access.person()).stream()
            .filter(one -> one.id().equals(child))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.CHILD_NOT_IN_LIST));
    Revisions.same(revision, before.revision());
    Revisions.newest(
        access
            .tx()
            .children()
            .end(access.provider(), child, revision, access.now(), access.caller().staff()));
  }

  private Request child(Caller caller, Id<Child> child) {
    return work.by(caller, Action.CHILDREN_CHANGE)
        .thing(CHILD, child, tx -> tx.children().personOf(caller.provider(), child));
  }
}
