package se.samordna.enginetests;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import se.samordna.access.Caller;
import se.samordna.audit.AuditTrail;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.KeptIdempotency;
import se.samordna.engine.enrolment.EnrolmentViews;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.instrument.KeptInstruments;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.KeptMeasurements;
import se.samordna.engine.move.KeptMoves;
import se.samordna.engine.organisation.KeptStaffing;
import se.samordna.engine.person.KeptPersons;
import se.samordna.engine.person.PersonFiles;
import se.samordna.engine.personmeeting.MeetingMembers;
import se.samordna.engine.selfcheck.CheckedModels;
import se.samordna.engine.selfcheck.KeptFidelityCards;
import se.samordna.engine.selfcheck.KeptSelfChecks;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enrolment.Moves;
import se.samordna.life.LifeFacts;
import se.samordna.person.Persons;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.Site;
import se.samordna.web.page.Templates;

/** The pages of a FACT team, on the services of the engine and a real store. */
final class TeamPages implements AutoCloseable {
  private static final String PASSWORD = "en hel mening till testet";

  private final FactTeam team;
  private final KeptIdempotency idempotency;
  private final OpenPages pages;

  TeamPages(FactTeam team) {
    House house = team.house;
    this.team = team;
    this.idempotency = new KeptIdempotency(house.store, house.work, SamordnaClock.of(house.clock));
    this.pages =
        new OpenPages(
            new Site(
                new Templates(),
                house.clock::instant,
                house.sessions,
                house.ownSessions,
                house.ownLogins,
                house.ownPages,
                house.ownWords,
                house.withheld,
                house.accounts,
                house.rights,
                house.organisations,
                persons(team),
                house.careParts,
                team.past,
                house.networks,
                house.representatives,
                house.children,
                house.consents,
                house.blocks,
                house.links,
                team.plans,
                team.planRecords,
                house.crisisPlanRecords,
                house.sips,
                house.personMeetings,
                house.sharedDecisions,
                house.discharges,
                team.enrolments,
                team.mandates,
                team.coordinations,
                team.bases,
                team.handovers,
                team.personHandovers,
                team.merges,
                team.boards,
                team.dailyLists,
                team.caseloads,
                new KeptStaffing(house.store, house.work),
                new KeptSelfChecks(
                    house.work, house.gate, new CheckedModels(team.models.registry())),
                new KeptFidelityCards(
                    house.work, house.gate, new CheckedModels(team.models.registry())),
                new KeptInstruments(house.work),
                none(LifeFacts.class),
                new KeptMeasurements(team.models.registry(), house.store, house.work),
                house.contacts,
                house.meetings,
                house.supervisions,
                house.coachings,
                house.workingNotes,
                house.disposals,
                house.tasks,
                house.admissions,
                team.forms,
                team.models.kept(house),
                moves(team),
                none(AuditTrail.class),
                house.auditReviews,
                house.personLogs,
                house.protectedPersons,
                house.protectedStaff,
                house.openings,
                team.starts(),
                idempotency));
  }

  /** Persons whose files tell where they are enrolled. */
  private static Persons persons(FactTeam team) {
    House house = team.house;
    return new KeptPersons(
        house.work,
        house.gate,
        house.identifiers,
        new PersonFiles(new EnrolmentViews(team.models.registry()), house.identifiers),
        new MeetingMembers());
  }

  private static Moves moves(FactTeam team) {
    House house = team.house;
    return new KeptMoves(
        house.store,
        house.work,
        new Administration(house.store, house.work, SamordnaClock.of(house.clock)),
        team.models.registry(),
        new DeclaredModels(team.models.registry(), new R4Forms()));
  }

  /** The address of every page that is read after the login, with its variables. */
  List<String> addresses() {
    return pages.addresses();
  }

  /** All pages, for whoever is no colleague. */
  OpenPages pages() {
    return pages;
  }

  /** A colleague who has logged in and reads Swedish. */
  OpenPages.Browser of(Caller colleague) {
    return of(colleague, "sv");
  }

  OpenPages.Browser of(Caller colleague, String language) {
    String user = "u-" + UUID.randomUUID();
    team.house.accounts.add(team.house.operator, colleague.staff(), user, PASSWORD.toCharArray());
    return pages.logIn(user, PASSWORD, language);
  }

  @Override
  public void close() {
    idempotency.close();
  }

  /** A service that the pages under test ask nothing of. */
  private static <T> T none(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              throw new UnsupportedOperationException(type.getSimpleName());
            }));
  }
}
