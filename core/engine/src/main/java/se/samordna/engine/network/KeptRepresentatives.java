package se.samordna.engine.network;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.person.Identifiers;
import se.samordna.network.Mandate;
import se.samordna.network.MaturityNote;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.network.Representation;
import se.samordna.network.Representatives;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Legal representatives and guardians in the store. */
@Component(service = Representatives.class)
public final class KeptRepresentatives implements Representatives {
  private static final String MANDATE = "mandate";

  private final Work work;
  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptRepresentatives(@Reference Work work, @Reference Identifiers identifiers) {
    this.work = work;
    this.identifiers = identifiers;
  }

  @Override
  public Representation of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PERSON_READ)
        .person(person)
        .about("representatives", person)
        .read(NetworkAccess.with(identifiers, KeptRepresentatives::representation));
  }

  private static Representation representation(NetworkAccess network) {
    Access access = network.access();
    Person person = network.person();
    List<Mandate> mandates =
        access.tx().mandates().of(access.provider(), person.id()).stream()
            .map(one -> one.readOn(access.today(), person.comesOfAge()))
            .sorted(Comparator.comparing(one -> !one.inForce()))
            .toList();
    return new Representation(
        mandates,
        access.tx().mandates().maturity(access.provider(), person.id()),
        person.comesOfAge(),
        MemberChecks.isUnderAge(person, access.today()));
  }

  @Override
  public Mandate record(Caller caller, Id<NetworkMember> member, NewMandate wanted) {
    return work.by(caller, Action.NETWORK_CHANGE)
        .thing("network member", member, tx -> tx.networks().personOf(caller.provider(), member))
        .write(
            access -> {
              NetworkAccess network = NetworkAccess.of(access, identifiers);
              NetworkMember holder = network.member(member);
              if (holder.status().isOver()) {
                throw Refusal.of(Code.MEMBER_STATUS_NOT_POSSIBLE);
              }
              check(network, holder, wanted);
              Mandate mandate = mandate(access, holder, wanted);
              access.tx().mandates().add(access.provider(), mandate);
              access.about(MANDATE, mandate.id());
              return mandate.readOn(access.today(), network.person().comesOfAge());
            });
  }

  private static void check(NetworkAccess network, NetworkMember holder, NewMandate wanted) {
    LocalDate today = network.access().today();
    if (holder.kind() != Kind.LEGAL_REPRESENTATIVE || holder.relation() == Relation.OTHER) {
      throw Refusal.of(Code.MANDATE_OF_NO_REPRESENTATIVE);
    }
    boolean guardian = holder.relation() == Relation.GUARDIAN;
    Checks checks = new Checks();
    checks.that(guardian == wanted.areas().isEmpty(), "/areas", Code.MANDATE_WITHOUT_AREA);
    checks.that(guardian || wanted.decidedOn() != null, "/decidedOn", Code.MANDATE_WITHOUT_AREA);
    checks.notAfter("/decidedOn", wanted.decidedOn(), today);
    checks.plausible("/from", wanted.from());
    checks.notBefore("/to", wanted.to(), wanted.from());
    checks.that(
        !guardian || MemberChecks.isUnderAge(network.person(), today),
        "/from",
        Code.PERSON_NOT_UNDER_AGE);
    checks.done();
  }

  private static Mandate mandate(Access access, NetworkMember holder, NewMandate wanted) {
    return new Mandate(
        Id.next(),
        access.person(),
        holder.id(),
        1,
        holder.name(),
        holder.relation(),
        wanted.areas(),
        wanted.decidedOn(),
        wanted.from(),
        wanted.to(),
        null,
        access.caller().staff(),
        access.now(),
        false);
  }

  @Override
  public Mandate end(Caller caller, Id<Mandate> mandate, int revision, LocalDate lastDay) {
    return work.by(caller, Action.NETWORK_CHANGE)
        .thing(MANDATE, mandate, tx -> tx.mandates().personOf(caller.provider(), mandate))
        .write(
            access -> {
              NetworkAccess network = NetworkAccess.of(access, identifiers);
              Mandate before = stored(network, mandate);
              if (before.endedOn() != null) {
                throw Refusal.of(Code.MANDATE_ENDED);
              }
              Revisions.same(revision, before.revision());
              Checks checks = new Checks();
              checks.notAfter("/lastDay", lastDay, access.today());
              checks.notBefore("/lastDay", lastDay, before.from());
              checks.done();
              Revisions.newest(
                  access.tx().mandates().end(access.provider(), mandate, revision, lastDay));
              return stored(network, mandate);
            });
  }

  private static Mandate stored(NetworkAccess network, Id<Mandate> mandate) {
    return representation(network).mandates().stream()
        .filter(one -> one.id().equals(mandate))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  @Override
  public MaturityNote judge(Caller caller, Id<Person> person, NewMaturityNote wanted) {
    return work.by(caller, Action.NETWORK_CHANGE)
        .person(person)
        .write(
            access -> {
              Person of = NetworkAccess.of(access, identifiers).person();
              Checks checks = new Checks();
              checks.notAfter("/day", wanted.day(), access.today());
              String judge = checks.required("/judgedBy", wanted.judgedBy(), Checks.NAME);
              String text = checks.required("/note", wanted.note(), Checks.TEXT);
              checks.that(
                  MemberChecks.isUnderAge(of, access.today()), "", Code.PERSON_NOT_UNDER_AGE);
              checks.done();
              MaturityNote note =
                  new MaturityNote(
                      Id.next(), wanted.day(), judge, text, access.caller().staff(), access.now());
              access.tx().mandates().add(access.provider(), person, note);
              access.about("maturity note", note.id());
              return note;
            });
  }
}
