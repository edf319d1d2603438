package se.samordna.store;

import org.jdbi.v3.core.Handle;
import se.samordna.engine.store.AccountStore;
import se.samordna.engine.store.AdmissionStore;
import se.samordna.engine.store.AnsweredFormStore;
import se.samordna.engine.store.AuditReviewStore;
import se.samordna.engine.store.AuditStore;
import se.samordna.engine.store.BasisStore;
import se.samordna.engine.store.BlockStore;
import se.samordna.engine.store.BoardStore;
import se.samordna.engine.store.CareRelationStore;
import se.samordna.engine.store.CaseloadStore;
import se.samordna.engine.store.ChildStore;
import se.samordna.engine.store.CoachingStore;
import se.samordna.engine.store.ConsentStore;
import se.samordna.engine.store.ContactStore;
import se.samordna.engine.store.CoordinationStore;
import se.samordna.engine.store.CrisisPlanRecordStore;
import se.samordna.engine.store.DailyStore;
import se.samordna.engine.store.DischargeStore;
import se.samordna.engine.store.EnrolmentStore;
import se.samordna.engine.store.IndicatorStore;
import se.samordna.engine.store.KeptAnswerStore;
import se.samordna.engine.store.LeaseStore;
import se.samordna.engine.store.LifeFactStore;
import se.samordna.engine.store.LinkStore;
import se.samordna.engine.store.MandateStore;
import se.samordna.engine.store.MeetingStore;
import se.samordna.engine.store.MergeStore;
import se.samordna.engine.store.ModelSettingStore;
import se.samordna.engine.store.ModelStore;
import se.samordna.engine.store.MoveStore;
import se.samordna.engine.store.NetworkStore;
import se.samordna.engine.store.OmbudStore;
import se.samordna.engine.store.OrganisationStore;
import se.samordna.engine.store.OwnLoginStore;
import se.samordna.engine.store.PastStore;
import se.samordna.engine.store.PersonHandoverStore;
import se.samordna.engine.store.PersonMeetingStore;
import se.samordna.engine.store.PersonStore;
import se.samordna.engine.store.PlanRecordStore;
import se.samordna.engine.store.PlanStore;
import se.samordna.engine.store.PlanUnitStore;
import se.samordna.engine.store.ProtectionStore;
import se.samordna.engine.store.RegimeStore;
import se.samordna.engine.store.RetentionStore;
import se.samordna.engine.store.ScoreStore;
import se.samordna.engine.store.SharedDecisionStore;
import se.samordna.engine.store.SignStore;
import se.samordna.engine.store.SipCopyStore;
import se.samordna.engine.store.SipStore;
import se.samordna.engine.store.StaffIdentityStore;
import se.samordna.engine.store.SupervisionStore;
import se.samordna.engine.store.TaskStore;
import se.samordna.engine.store.TurnStore;
import se.samordna.engine.store.Tx;
import se.samordna.engine.store.WithheldStore;
import se.samordna.engine.store.WorkingNoteStore;

/** One transaction on a Jdbi handle; each port is a small class on the same handle. */
final class HandleTx implements Tx {
  private final Handle handle;
  private final AuditKeys keys;
  private boolean over;

  HandleTx(Handle handle, AuditKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public AuditStore audit() {
    return new AuditTable(handle(), keys);
  }

  @Override
  public AuditReviewStore auditReviews() {
    return new AuditReviewTable(handle());
  }

  @Override
  public LeaseStore leases() {
    return new LeaseTable(handle());
  }

  @Override
  public CareRelationStore careRelations() {
    return new CareRelationTable(handle());
  }

  @Override
  public ProtectionStore protections() {
    return new ProtectionTable(handle());
  }

  @Override
  public BlockStore blocks() {
    return new BlockTable(handle());
  }

  @Override
  public StaffIdentityStore staffIdentities() {
    return new StaffIdentityTable(handle());
  }

  @Override
  public PastStore past() {
    return new PastTable(handle());
  }

  @Override
  public EnrolmentStore enrolments() {
    return new EnrolmentTable(handle());
  }

  @Override
  public CoordinationStore coordinations() {
    return new CoordinationTable(handle());
  }

  @Override
  public BasisStore bases() {
    return new BasisTable(handle());
  }

  @Override
  public BoardStore boards() {
    return new BoardTable(handle());
  }

  @Override
  public DailyStore dailyLists() {
    return new DailyTable(handle());
  }

  @Override
  public SignStore signs() {
    return new SignTable(handle());
  }

  @Override
  public CaseloadStore caseloads() {
    return new CaseloadTable(handle());
  }

  @Override
  public IndicatorStore indicators() {
    return new IndicatorTable(handle());
  }

  @Override
  public ScoreStore scores() {
    return new ScoreTable(handle());
  }

  @Override
  public LifeFactStore lifeFacts() {
    return new LifeFactTable(handle());
  }

  @Override
  public OrganisationStore organisations() {
    return new OrganisationTable(handle());
  }

  @Override
  public RegimeStore regimes() {
    return new RegimeTable(handle());
  }

  @Override
  public AccountStore accounts() {
    return new AccountTable(handle());
  }

  @Override
  public OwnLoginStore ownLogins() {
    return new OwnLoginTable(handle());
  }

  @Override
  public WithheldStore withheld() {
    return new WithheldTable(handle());
  }

  @Override
  public KeptAnswerStore keptAnswers() {
    return new KeptAnswerTable(handle());
  }

  @Override
  public PersonStore persons() {
    return new PersonTable(handle());
  }

  @Override
  public MergeStore merges() {
    return new MergeTable(handle());
  }

  @Override
  public MandateStore mandates() {
    return new MandateTable(handle());
  }

  @Override
  public OmbudStore ombuds() {
    return new OmbudTable(handle());
  }

  @Override
  public ConsentStore consents() {
    return new ConsentTable(handle());
  }

  @Override
  public LinkStore links() {
    return new LinkTable(handle());
  }

  @Override
  public ChildStore children() {
    return new ChildTable(handle());
  }

  @Override
  public NetworkStore networks() {
    return new NetworkTable(handle());
  }

  @Override
  public PlanStore plans() {
    return new PlanTable(handle());
  }

  @Override
  public SipStore sips() {
    return new SipTable(handle());
  }

  @Override
  public SipCopyStore sipCopies() {
    return new SipCopyTable(handle());
  }

  @Override
  public PlanUnitStore planUnits() {
    return new PlanUnitTable(handle());
  }

  @Override
  public PlanRecordStore planRecords() {
    return new PlanRecordTable(handle());
  }

  @Override
  public CrisisPlanRecordStore crisisPlanRecords() {
    return new CrisisPlanRecordTable(handle());
  }

  @Override
  public ContactStore contacts() {
    return new ContactTable(handle());
  }

  @Override
  public MeetingStore meetings() {
    return new MeetingTable(handle());
  }

  @Override
  public PersonMeetingStore personMeetings() {
    return new PersonMeetingTable(handle());
  }

  @Override
  public PersonHandoverStore handovers() {
    return new PersonHandoverTable(handle());
  }

  @Override
  public SharedDecisionStore sharedDecisions() {
    return new SharedDecisionTable(handle());
  }

  @Override
  public DischargeStore discharges() {
    return new DischargeTable(handle());
  }

  @Override
  public TurnStore turns() {
    return new TurnTable(handle());
  }

  @Override
  public CoachingStore coachings() {
    return new CoachingTable(handle());
  }

  @Override
  public SupervisionStore supervisions() {
    return new SupervisionTable(handle());
  }

  @Override
  public WorkingNoteStore workingNotes() {
    return new WorkingNoteTable(handle());
  }

  @Override
  public RetentionStore retention() {
    return new RetentionTable(handle());
  }

  @Override
  public AdmissionStore admissions() {
    return new AdmissionTable(handle());
  }

  @Override
  public TaskStore tasks() {
    return new TaskTable(handle());
  }

  @Override
  public AnsweredFormStore answeredForms() {
    return new AnsweredFormTable(handle());
  }

  @Override
  public ModelStore models() {
    return new ModelTable(handle());
  }

  @Override
  public MoveStore moves() {
    return new MoveTable(handle());
  }

  @Override
  public ModelSettingStore modelSettings() {
    return new ModelSettingTable(handle());
  }

  /** The handle, for the ports and for what is the store's own. */
  Handle handle() {
    if (over) {
      throw new IllegalStateException("A Tx is dead outside its closure");
    }
    return handle;
  }

  void end() {
    over = true;
  }
}
