package se.samordna.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import se.samordna.http.Border;
import se.samordna.http.Limits;
import se.samordna.http.Route;
import se.samordna.http.Routes;
import se.samordna.http.Services;

/** All pages of Samordna behind one door. Safe for all threads. */
public final class Pages implements AutoCloseable {
  private final Services services;
  private final ServiceTracker<Clock, Clock> clock;
  private final Border border;

  /**
   * @param context of this bundle, by which the services of the api are found
   */
  public Pages(BundleContext context) {
    services = new Services(context);
    clock = Site.clock(context);
    Site site = Site.on(services, clock);
    border =
        new Border(Routes.of(routes(site)), new PageManners(site), site.doors(), Limits.usual());
  }

  /** Every address that a page has. */
  static List<Route> routes(Site site) {
    return Stream.of(
            AssetPage.routes(),
            new LoginPage(site).routes(),
            new StartPage(site).routes(),
            new TasksPage(site).routes(),
            new PersonsPage(site).routes(),
            new OverviewPage(site).routes(),
            new MergePage(site).routes(),
            new NetworkPage(site).routes(),
            new MemberFacts(site).routes(),
            new MemberPage(site).routes(),
            new MemberScopePage(site).routes(),
            new MemberScopesPage(site).routes(),
            new RepresentativesPage(site).routes(),
            new MandatePage(site).routes(),
            new ChildrenPage(site).routes(),
            new ConsentsPage(site).routes(),
            new ConsentPage(site).routes(),
            new DisclosurePage(site).routes(),
            new LinksPage(site).routes(),
            new LinkedPage(site).routes(),
            new SharedTextsPage(site).routes(),
            new PlanPage(site).routes(),
            new PlanUnitsPage(site).routes(),
            new SipPage(site).routes(),
            new SipSheet(site).routes(),
            new SipVersionPage(site).routes(),
            new SipForms(site).routes(),
            new SipMeetingForms(site).routes(),
            new SipAboutPage(site).routes(),
            new UnitSipPage(site).routes(),
            new SipInvitationSheet(site).routes(),
            new PersonMeetingsPage(site).routes(),
            new MeetingForms(site).routes(),
            new PersonMeetingPage(site).routes(),
            new InviteeForms(site).routes(),
            new HeldMeetingForms(site).routes(),
            new PlanSettlingForms(site).routes(),
            new SharedDecisionsPage(site).routes(),
            new DischargesPage(site).routes(),
            new DischargeForms(site).routes(),
            new PlanChoicePage(site).routes(),
            new PlanPartsPage(site).routes(),
            new PlanVersionPage(site).routes(),
            new GoalPage(site).routes(),
            new GoalEvaluationPage(site).routes(),
            new CrisisPlanPage(site).routes(),
            new CrisisVersionsPage(site).routes(),
            new CrisisCopyPage(site).routes(),
            new CrisisDeclinePage(site).routes(),
            new OwnBlocksPage(site).routes(),
            new CrisisPlanWritingPage(site).routes(),
            new CrisisPlanEvaluationPage(site).routes(),
            new FormsPage(site).routes(),
            new AnsweringPage(site).routes(),
            new ContactsPage(site).routes(),
            new ContactPage(site).routes(),
            new ContactPathsPage(site).routes(),
            new DischargePage(site).routes(),
            new LegalPage(site).routes(),
            new LogPage(site).routes(),
            new ReadersPage(site).routes(),
            new AuditPage(site).routes(),
            new SamplesPage(site).routes(),
            new ProtectionReviewsPage(site).routes(),
            new WatchesPage(site).routes(),
            new ExportsPage(site).routes(),
            new RightsReviewsPage(site).routes(),
            new RightsTablePage(site).routes(),
            new RightsDecisionsPage(site).routes(),
            new AssurancePage(site).routes(),
            new PastPage(site).routes(),
            new PastNetworkPage(site).routes(),
            new UnitPastPage(site).routes(),
            new NamedStaffPage(site).routes(),
            new ProtectedRecordPage(site).routes(),
            new OpeningPage(site).routes(),
            new IntakePage(site).routes(),
            new OpeningsPage(site).routes(),
            new CarePartsPage(site).routes(),
            new EnrolmentPage(site).routes(),
            new ReferralPage(site).routes(),
            new CoordinatorChoicePage(site).routes(),
            new OmbudsPage(site).routes(),
            new MandatesPage(site).routes(),
            new MandateStepPage(site).routes(),
            new OmbudCountsPage(site).routes(),
            new CoordinationPage(site).routes(),
            new AppointmentPage(site).routes(),
            new CoordinatorDecisionPage(site).routes(),
            new BasisPage(site).routes(),
            new TargetGroupsPage(site).routes(),
            new CadencePage(site).routes(),
            new StepPage(site).routes(),
            new SignsPage(site).routes(),
            new BoardPage(site).routes(),
            new DailyListPage(site).routes(),
            new DailyPersonPage(site).routes(),
            new EntryPage(site).routes(),
            new OwnViewPage(site).routes(),
            new ReasonsPage(site).routes(),
            new CarePage(site).routes(),
            new RisksPage(site).routes(),
            new EntryHistoryPage(site).routes(),
            new TurnPage(site).routes(),
            new MeetingPage(site).routes(),
            new MeetingsPage(site).routes(),
            new SupervisionPage(site).routes(),
            new SupervisionPastPage(site).routes(),
            new CoachingPage(site).routes(),
            new WeightsPage(site).routes(),
            new SupervisedForms(site).routes(),
            new DecisionPage(site).routes(),
            new CaseloadPage(site).routes(),
            new CoordinatorPage(site).routes(),
            new OverLimitPage(site).routes(),
            new ManagersChoicePage(site).routes(),
            new HandoverPage(site).routes(),
            new PersonHandoverPage(site).routes(),
            new HandoverLetterPage(site).routes(),
            new StaffingPage(site).routes(),
            new PlannedPostsPage(site).routes(),
            new AbsencesPage(site).routes(),
            new OverridesPage(site).routes(),
            new SeveralCoordinatePage(site).routes(),
            new SelfCheckPage(site).routes(),
            new FidelityPage(site).routes(),
            new DailyTurnPage(site).routes(),
            new FidelityRatingPage(site).routes(),
            new LeastScorePage(site).routes(),
            new SelfCheckRowsPage(site).routes(),
            new ScoresPage(site).routes(),
            new ScoreRecordingPage(site).routes(),
            new LifePage(site).routes(),
            new LifeRecordingPage(site).routes(),
            new UnitLifePage(site).routes(),
            new AdminPage(site).routes(),
            new ModelComparisonPage(site).routes(),
            new TeamLoadsPage(site).routes(),
            new UnitAdminPage(site).routes(),
            new UnitStaffPage(site).routes(),
            new StaffNamePage(site).routes(),
            new LimitsPage(site).routes(),
            new ActivityDaysPage(site).routes(),
            new ModelNamePage(site).routes(),
            new MovePage(site).routes(),
            new MeetingDaysPage(site).routes(),
            new DisposalPage(site).routes(),
            new RecordsDuePage(site).routes(),
            new LegalHoldPage(site).routes(),
            new RegimePage(site).routes(),
            new PlanSystemsPage(site).routes(),
            new MeasurementPage(site).routes(),
            new OwnLoginPage(site).routes(),
            new WithheldPage(site).routes(),
            new BlocksPage(site).routes(),
            new OwnDoorPage(site).routes(),
            new OwnStartPage(site).routes(),
            new OwnPlansPage(site).routes(),
            new OwnCrisisPage(site).routes(),
            new OwnContactsPage(site).routes(),
            new OwnSipPage(site).routes(),
            new OwnMeetingsPage(site).routes(),
            new OwnNetworkPage(site).routes(),
            new OwnMandatesPage(site).routes(),
            new OwnConsentsPage(site).routes(),
            new OwnLogPage(site).routes(),
            new OwnExportPage(site).routes())
        .flatMap(List::stream)
        .toList();
  }

  /** Answers a request whole. */
  public void answer(HttpServletRequest in, HttpServletResponse out) throws IOException {
    border.answer(in, out);
  }

  @Override
  public void close() {
    clock.close();
    services.close();
  }
}
