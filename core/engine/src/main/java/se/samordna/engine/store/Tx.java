package se.samordna.engine.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One transaction, and through it everything that is kept. Belongs to the closure it was given to
 * and is dead afterwards.
 */
@ProviderType
public interface Tx {
  /** The audit trail. */
  AuditStore audit();

  /** The audit trail as it is reviewed. */
  AuditReviewStore auditReviews();

  /** Which node does which scheduled work. */
  LeaseStore leases();

  /** Which units take part in whose care. */
  CareRelationStore careRelations();

  /** Named staff and emergency openings of protected identities. */
  ProtectionStore protections();

  /** What persons have blocked, and which unit wrote what. */
  BlockStore blocks();

  /** How it was. */
  PastStore past();

  /** Enrolments. */
  EnrolmentStore enrolments();

  /** Roles of coordination, and who coordinates by which rule. */
  CoordinationStore coordinations();

  /** Handovers of persons between teams and models. */
  PersonHandoverStore handovers();

  /** Grounds of enrolments and target groups. */
  BasisStore bases();

  /** Stays on boards. */
  BoardStore boards();

  /** What daily lists show, and what is kept for them. */
  DailyStore dailyLists();

  /** What speaks for the board. */
  SignStore signs();

  /** What caseloads are reckoned from. */
  CaseloadStore caseloads();

  /** What self-checks are counted from. */
  IndicatorStore indicators();

  /** Facts of how persons' lives are. */
  LifeFactStore lifeFacts();

  /** Scores of instruments. */
  ScoreStore scores();

  /** Principals, providers, units and staff. */
  OrganisationStore organisations();

  /** Under which law units keep records, and what was written under which. */
  RegimeStore regimes();

  /** Names of staff with protected identity. */
  StaffIdentityStore staffIdentities();

  /** Accounts, sessions and the login throttle. */
  AccountStore accounts();

  /** Persons' own logins, and their sessions. */
  OwnLoginStore ownLogins();

  /** What is withheld from persons' own pages. */
  WithheldStore withheld();

  /** Answers kept in case their request comes again. */
  KeptAnswerStore keptAnswers();

  /** Persons. */
  PersonStore persons();

  /** Rows of persons that were merged. */
  MergeStore merges();

  /** Networks of persons. */
  NetworkStore networks();

  /** Children of persons. */
  ChildStore children();

  /** Mandates of legal representatives. */
  MandateStore mandates();

  /** Mandates of personal ombuds. */
  OmbudStore ombuds();

  /** Consents, and what was told of persons. */
  ConsentStore consents();

  /** Links between two providers' rows of the same human. */
  LinkStore links();

  /** Plans and crisis plans. */
  PlanStore plans();

  /** Coordinated individual plans. */
  SipStore sips();

  /** Copies of other providers' SIPs. */
  SipCopyStore sipCopies();

  /** Units of coordinated care plans. */
  PlanUnitStore planUnits();

  /** What stands beside plans. */
  PlanRecordStore planRecords();

  /** What stands beside crisis plans. */
  CrisisPlanRecordStore crisisPlanRecords();

  /** Contacts and contact paths. */
  ContactStore contacts();

  /** Meetings. */
  MeetingStore meetings();

  /** Meetings about persons. */
  PersonMeetingStore personMeetings();

  /** Shared decisions. */
  SharedDecisionStore sharedDecisions();

  /** Planning before discharge. */
  DischargeStore discharges();

  /** The turns of persons in teams' meetings. */
  TurnStore turns();

  /** Field mentoring and reviews of tools. */
  CoachingStore coachings();

  /** Whom group supervisions are about. */
  SupervisionStore supervisions();

  /** Teams' working notes, and when they may be disposed of. */
  WorkingNoteStore workingNotes();

  /** Persons whose records may fall due, and the disposal of them. */
  RetentionStore retention();

  /** Admissions and legal statuses. */
  AdmissionStore admissions();

  /** Tasks. */
  TaskStore tasks();

  /** Answers to forms. */
  AnsweredFormStore answeredForms();

  /** Which models and forms have been run here. */
  ModelStore models();

  /** Enrolments that go from one major of their model to another. */
  MoveStore moves();

  /** What organisations have settled about models. */
  ModelSettingStore modelSettings();
}
