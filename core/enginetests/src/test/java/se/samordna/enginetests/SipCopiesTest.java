package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.link.PersonLinks.Confirmation;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.sip.ReceivedSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipGoal;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMain;
import se.samordna.sip.SipMeeting.Attendance;
import se.samordna.sip.SipMeeting.Choice;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;
import se.samordna.sip.SipVersion.Copy;
import se.samordna.sip.SipVersion.Way;
import se.samordna.sip.Sips;
import se.samordna.sip.Sips.NewConfirmation;
import se.samordna.sip.Sips.NewHandOver;
import se.samordna.sip.Sips.NewHeld;
import se.samordna.sip.Sips.NewParty;
import se.samordna.store.OpenedStores;

/** Each principal's own copy of a SIP: who gets one, by what, and what becomes of it. */
@OnBothDatabases
class SipCopiesTest {
  private static final String BIRGER = "19930502-2395";
  private static final List<InformationCategory> PLAN =
      List.of(InformationCategory.PLAN_GOALS, InformationCategory.PLAN_INTERVENTIONS);

  private final House region;
  private final House municipality;
  private final Caller nurse;
  private final Caller bo;
  private final Person there;
  private final Person here;

  SipCopiesTest(OpenedStores.Kind kind) {
    region = new House(OpenedStores.shared(kind));
    municipality = new House(region.store);
    nurse = region.nurse();
    bo = municipality.nurse();
    there = region.person(nurse, House.named("Birger", "Provsson"), BIRGER);
    here = municipality.person(bo, House.named("Birger", "Provsson"), BIRGER);
  }

  private Consent consent(
      ConsentType type,
      Recipient to,
      List<InformationCategory> categories,
      InformationCategory... exclusions) {
    return region.consents.give(
        nurse,
        there.id(),
        new NewConsent(
            new ConsentTerms(
                type, List.of(to), Purpose.COORDINATION, categories, List.of(exclusions), "", ""),
            null,
            null,
            said()));
  }

  private ConsentWord said() {
    return new ConsentWord(ConsentWord.Form.WRITTEN, region.today(), null, "");
  }

  private Recipient linked() {
    return Recipient.of(municipality.provider);
  }

  private Consent sipConsent() {
    return consent(ConsentType.SIP_CREATION, Recipient.outsider("Exempelby kommun", ""), PLAN);
  }

  private Consent disclosing(InformationCategory... exclusions) {
    return consent(ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS, linked(), PLAN, exclusions);
  }

  private void link() {
    String code = region.links.offer(nurse, there.id(), municipality.provider.id()).code();
    municipality.links.confirm(bo, here.id(), new Confirmation(code, said()));
  }

  private Sip adopted(NewParty municipal, Attendance.How how) {
    Sip sip =
        region.sips.begin(
            nurse, there.id(), new SipNeed(SipNeed.SeenBy.PERSON, region.today(), "Ja."));
    sip = region.sips.ask(nurse, sip.id(), sip.revision());
    sip = region.sips.prepare(nurse, sip.id(), sip.revision());
    sip = region.sips.parties(nurse, sip.id(), sip.revision(), List.of(municipal));
    sip = region.sips.call(nurse, sip.id(), sip.revision(), SipCall.on(region.today(), ""));
    Id<SipParty> other = sip.parties().get(1).id();
    sip =
        region.sips.hold(
            nurse,
            sip.id(),
            sip.revision(),
            new NewHeld(
                region.today(),
                PersonsPart.PRESENT,
                "",
                List.of(new Attendance(other, how)),
                how == Attendance.How.CAME ? null : Choice.GO_ON));
    sip = region.sips.save(nurse, sip.id(), sip.revision(), content(sip));
    return region.sips.adopt(nurse, sip.id(), sip.revision(), List.of());
  }

  private SipContent content(Sip sip) {
    LocalDate day = region.today().plusDays(20);
    return new SipContent(
        "Att få bo kvar.",
        List.of(new SipGoal("Sova.", false)),
        List.of(
            new SipIntervention("Sömnskola", sip.parties().get(0).id(), "FACT Norr", "Anna", day),
            new SipIntervention("Boendestöd", sip.parties().get(1).id(), "Stöd", "Bo", day)),
        List.of(),
        true,
        new SipMain(sip.parties().get(0).id(), "Anna", ""),
        region.today().plusMonths(4),
        "");
  }

  private NewParty inSamordna() {
    return new NewParty(
        null,
        SipParty.Kind.MUNICIPALITY,
        municipality.provider.name(),
        "Bo, 070-174 06 66",
        municipality.provider.id(),
        null);
  }

  private static NewParty outside() {
    return new NewParty(null, SipParty.Kind.MUNICIPALITY, "Exempelby kommun", "");
  }

  private static Copy others(Sip sip) {
    return sip.current().orElseThrow().copies().get(1);
  }

  private List<Disclosure> told() {
    return region.consents.disclosures(nurse, there.id(), PageRequest.first(50)).rows().stream()
        .filter(one -> one.way() == Disclosure.Way.COPY)
        .toList();
  }

  private List<ReceivedSip> received() {
    return municipality.sips.received(bo, here.id());
  }

  @Test
  void an_adopted_sip_lies_in_the_linked_providers_own_record_with_the_same_number_and_sum() {
    sipConsent();
    Consent by = disclosing();
    link();
    Sip sip = adopted(inSamordna(), Attendance.How.CAME);

    assertThat(others(sip).way()).isEqualTo(Way.LINKED_RECORD);
    assertThat(others(sip).handedOn()).isEqualTo(region.today());
    ReceivedSip copy = received().get(0);
    assertThat(received()).hasSize(1);
    assertThat(copy.commonId()).isEqualTo(sip.commonId());
    assertThat(copy.sha256()).isEqualTo(sip.current().orElseThrow().sha256());
    assertThat(copy.intact()).isTrue();
    assertThat(copy.fromName()).isEqualTo(region.provider.name());
    assertThat(copy.content().important()).isEqualTo("Att få bo kvar.");
    assertThat(copy.binds(copy.content().interventions().get(1).party())).isTrue();
    assertThat(copy.parties()).extracting(SipParty::own).containsExactly(false, true);
    assertThat(copy.parties())
        .as("no id of the other side's comes with it, and no phone number of anybody called")
        .allSatisfy(party -> assertThat(sip.party(party.id())).isEmpty())
        .allSatisfy(party -> assertThat(party.contact()).isEmpty());
    assertThat(told())
        .extracting(Disclosure::consent, Disclosure::what)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(by.id(), "SIP, version 1"));
    assertThat(municipality.tasks.ofPerson(bo, here.id(), PageRequest.first(9)).rows())
        .as("where nobody coordinates, the unit that takes part is to read it")
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.key()).isEqualTo(Sips.RECEIVED_TASK);
              assertThat(task.unit()).isEqualTo(municipality.unit.id());
              assertThat(task.assignee()).isNull();
            });
  }

  @Test
  void a_copy_is_read_where_it_lies_and_nowhere_else() {
    sipConsent();
    disclosing();
    link();
    Sip sip = adopted(inSamordna(), Attendance.How.CAME);

    assertThat(region.sips.received(nurse, there.id())).isEmpty();
    assertThat(municipality.sips.of(bo, here.id())).as("the SIP itself stays").isEmpty();
    assertThat(Refused.by(() -> municipality.sips.get(bo, sip.id()))).containsExactly("CM-1014");
    assertThat(Refused.by(() -> region.sips.received(nurse, here.id()))).containsExactly("CM-1014");
  }

  @Test
  void a_principal_without_consent_gets_nothing_until_the_person_says_yes() {
    sipConsent();
    consent(
        ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS, linked(), List.of(InformationCategory.CONTACT));
    link();
    Sip sip = adopted(inSamordna(), Attendance.How.CAME);

    assertThat(others(sip).way()).isEqualTo(Way.NO_CONSENT);
    assertThat(received()).isEmpty();
    NewHandOver copy = new NewHandOver(others(sip).party(), region.today(), "Brev");
    assertThat(Refused.by(() -> region.sips.handOver(nurse, sip.id(), sip.revision(), copy)))
        .containsExactly("CM-5020");
    assertThat(told()).isEmpty();

    disclosing();
    assertThat(others(region.sips.get(nurse, sip.id())).way()).isEqualTo(Way.TO_HAND_OVER);
    Sip given = region.sips.handOver(nurse, sip.id(), sip.revision(), copy);
    assertThat(others(given).way()).isEqualTo(Way.LINKED_RECORD);
    assertThat(received()).hasSize(1);
    assertThat(told()).hasSize(1);
  }

  @Test
  void a_plan_is_gone_through_where_the_person_has_excluded_something() {
    sipConsent();
    disclosing(InformationCategory.SUBSTANCE);
    link();
    Sip sip = adopted(inSamordna(), Attendance.How.CAME);

    assertThat(others(sip).way()).isEqualTo(Way.TO_GO_THROUGH);
    assertThat(received()).isEmpty();
    assertThat(handed(sip, null)).containsExactly("CM-2341 /touches");
    assertThat(handed(sip, List.of(InformationCategory.SUBSTANCE))).containsExactly("CM-5020");
    region.sips.handOver(
        nurse,
        sip.id(),
        sip.revision(),
        new NewHandOver(
            others(sip).party(), region.today(), "", List.of(InformationCategory.HOUSING)));
    assertThat(received()).hasSize(1);
  }

  private List<String> handed(Sip sip, List<InformationCategory> touches) {
    return Refused.by(
        () ->
            region.sips.handOver(
                nurse,
                sip.id(),
                sip.revision(),
                new NewHandOver(others(sip).party(), region.today(), "", touches)));
  }

  @Test
  void who_is_not_linked_is_handed_a_copy_that_the_person_is_told_of() {
    Consent by = sipConsent();
    Sip sip = adopted(outside(), Attendance.How.CAME);

    assertThat(others(sip).way()).isEqualTo(Way.TO_HAND_OVER);
    assertThat(told()).isEmpty();
    assertThat(handed(sip, null)).as("it says how").containsExactly("CM-1002 /how");
    Sip handed =
        region.sips.handOver(
            nurse,
            sip.id(),
            sip.revision(),
            new NewHandOver(others(sip).party(), region.today(), "Rekommenderat brev"));
    assertThat(others(handed).way()).isEqualTo(Way.HANDED_OVER);
    Disclosure told = told().get(0);
    assertThat(told.recipient().name()).isEqualTo("Exempelby kommun");
    assertThat(told.consent()).isEqualTo(by.id());
    assertThat(told.categories()).containsExactlyElementsOf(PLAN);
  }

  @Test
  void a_party_can_be_a_provider_that_the_person_is_linked_with_and_no_other() {
    sipConsent();
    assertThat(Refused.by(() -> adopted(inSamordna(), Attendance.How.CAME)))
        .containsExactly("CM-2340 /parties/0/provider");
  }

  @Test
  void a_withdrawal_freezes_the_sip_and_every_copy_and_each_keeps_its_own() {
    sipConsent();
    Consent by = disclosing();
    link();
    Sip sip = adopted(inSamordna(), Attendance.How.CAME);

    region.consents.withdraw(nurse, by.id(), said());

    assertThat(region.sips.get(nurse, sip.id()).state()).isEqualTo(SipState.CONSENT_WITHDRAWN);
    assertThat(received())
        .singleElement()
        .satisfies(copy -> assertThat(copy.withdrawnOn()).isEqualTo(region.today()))
        .satisfies(copy -> assertThat(copy.content().interventions()).hasSize(2))
        .satisfies(copy -> assertThat(copy.intact()).isTrue());
    Sip frozen = region.sips.get(nurse, sip.id());
    assertThat(handed(frozen, null)).isNotEmpty();
  }

  @Test
  void a_confirmation_is_known_in_every_copy() {
    sipConsent();
    disclosing();
    link();
    Sip sip = adopted(inSamordna(), Attendance.How.ABSENT);
    ReceivedSip before = received().get(0);
    assertThat(before.binds(before.content().interventions().get(1).party())).isFalse();

    region.sips.confirm(
        nurse,
        sip.id(),
        sip.revision(),
        new NewConfirmation(others(sip).party(), region.today(), "Bo Kommun"));

    ReceivedSip after = received().get(0);
    assertThat(after.binds(after.content().interventions().get(1).party())).isTrue();
    assertThat(after.sha256()).isEqualTo(before.sha256());
  }
}
