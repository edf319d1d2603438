package se.samordna.enginetests;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enginetests.WholeHouse.Visitor;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudMandate;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.protection.NamedStaff;
import se.samordna.protection.ProtectedExport;
import se.samordna.protection.ProtectedPersons.NewExport;
import se.samordna.protection.ProtectedPersons.NewName;
import se.samordna.store.OpenedStores;
import se.samordna.store.UndoneStore;

/**
 * A provider where a team keeps everything of somebody, and personal ombuds know that person and
 * others, of whom there is no record. It is a region, so that there is something of what only
 * health care writes as well.
 */
final class OmbudsBeside implements AutoCloseable {
  private final OpenedStores.Opened opened = OpenedStores.fresh(OpenedStores.Kind.H2);
  final UndoneStore store = new UndoneStore(opened.store());
  final House house = new House(store);
  final FactTeam team = new FactTeam(house, new ModelsFromFolders(house.clock, store));
  final OmbudTeam ombuds = new OmbudTeam(house, team.models, house.provider);
  final WholeRecord record;

  /** Whom only ombuds know: with a mandate, and as yet without. */
  final Person known;

  final Person asking;

  /** Whose identity is protected, and whom only ombuds know. */
  final Person hidden;

  final WholeHouse whole;
  final Visitor ombud;
  final Visitor leader;
  final Visitor nurse;
  final Visitor teamLeader;

  /** The ids of what ombuds have of the one whom only they know. */
  final Map<Class<?>, String> ofKnown;

  /** The same of the one who is protected: who may read, and a file that was asked for. */
  final Map<Class<?>, String> ofHidden;

  /** Of the one of whom a team keeps everything, asked about at the ombuds' unit. */
  final Map<Class<?>, String> ofBoth;

  /** The same, asked about at the team's. */
  final Map<Class<?>, String> ofTeam;

  OmbudsBeside() {
    record =
        new WholeRecord(
                team,
                new PersonChange("Alma", "Hemlund", "", null, Protection.NONE, "", "", ""),
                "199005092383")
            .told();
    Map<Class<?>, String> all = new HashMap<>(Addresses.of(record, new Reviewed(team)));
    ofTeam = Map.copyOf(all);
    store.write(
        tx -> {
          tx.careRelations()
              .open(
                  house.provider.id(),
                  record.person.id(),
                  ombuds.unit(),
                  "registered",
                  house.clock.instant());
          return record;
        });
    all.putAll(mandated(record.person));
    ofBoth = Map.copyOf(all);
    known = ombuds.person("Test");
    asking = ombuds.person("Prov");
    ofKnown = mandated(known);
    hidden = ombuds.person("Skydd", Protection.SECRECY_MARKING);
    ofHidden = guarded();
    whole = new WholeHouse(team);
    ombud = whole.visitor("ombud", ombuds.ombud);
    leader = whole.visitor("leader of ombuds", ombuds.leader);
    nurse = whole.visitor("nurse", team.anna);
    teamLeader = whole.visitor("leader", team.leader);
  }

  /** Somebody with a mandate and an appointment; their ids, and those of where they are. */
  private Map<Class<?>, String> mandated(Person person) {
    OmbudMandate mandate = ombuds.known(person);
    OmbudAppointment met =
        ombuds.mandates.meet(
            ombuds.ombud,
            mandate.id(),
            new OmbudAppointment.New(
                house.clock.instant().plus(Duration.ofDays(1)),
                30,
                OmbudAppointment.AppointmentKind.HOME));
    return Map.of(
        Person.class,
        person.id().toString(),
        OmbudMandate.class,
        mandate.id().toString(),
        OmbudAppointment.class,
        met.id().toString(),
        Unit.class,
        ombuds.unit().toString(),
        Staff.class,
        ombuds.ombud.staff().toString(),
        Provider.class,
        house.provider.id().toString(),
        Assignment.class,
        ombuds.ombud.assignments().get(0).id().toString());
  }

  private Map<Class<?>, String> guarded() {
    NamedStaff named =
        house.protectedPersons.name(
            ombuds.leader, hidden.id(), new NewName(ombuds.ombud.staff(), ""));
    Map<Class<?>, String> ids = new HashMap<>(mandated(hidden));
    ids.put(NamedStaff.class, named.id().toString());
    ProtectedExport asked =
        house.protectedPersons.askExport(
            ombuds.ombud, hidden.id(), new NewExport(ProtectedExport.What.LOG, ""));
    ids.put(ProtectedExport.class, asked.id().toString());
    return Map.copyOf(ids);
  }

  /** What the ombuds' model lets them send, which no shape tells. */
  List<Lawful> lawful() {
    return List.of(
        new Lawful(
            "askForOmbud",
            "/persons/" + asking.id() + "/ombud-mandates",
            """
            {"unit":"%s","model":"personal-ombud","step":"request",
             "with":{"input":{"personAsks":["true"]},"given":null,"anyway":false}}"""
                .formatted(ombuds.unit())),
        new Lawful(
            "takeMandateStep",
            "/ombud-mandates/" + ofKnown.get(OmbudMandate.class) + "/steps/giveMandate",
            """
            {"input":{"personGives":["true"]},
             "given":{"on":"2027-03-01","how":"ORAL","until":null,"othersToo":"ASK"},
             "anyway":false}"""));
  }

  /** Something of the API that is lawful word for word. */
  record Lawful(String operation, String address, String body) {}

  @Override
  public void close() {
    whole.close();
    opened.close();
  }
}
