package se.samordna.engine.sip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.personmeeting.Covering;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Provider;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.refusal.Code;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipGoal;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMain;
import se.samordna.sip.SipContent.SipMeasure;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipMeeting.Attendance;
import se.samordna.sip.SipMeeting.Choice;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.Sips.NewHeld;
import se.samordna.sip.Sips.NewParty;

/** What is sent of SIPs, held against what can be kept; each refuses with every problem. */
final class SipChecks {
  /** Goals, interventions or measures of a SIP, and parties: more is no plan to follow. */
  private static final int MOST = 30;

  private SipChecks() {}

  static SipNeed need(SipNeed need, LocalDate today) {
    Checks checks = new Checks();
    checks.notAfter("/seenOn", need.seenOn(), today);
    String why = checks.required("/why", need.why(), Checks.TEXT);
    checks.done();
    return new SipNeed(need.seenBy(), need.seenOn(), why);
  }

  /** The parties as they will be: those that there were keep their ids. */
  static List<SipParty> parties(Access access, Sip sip, List<NewParty> wanted) {
    SipRecipients recipients = SipRecipients.of(access);
    Map<Id<NetworkMember>, NetworkMember> network =
        wanted.stream().allMatch(one -> one.member() == null) ? Map.of() : Covering.members(access);
    Checks checks = new Checks();
    checks.that(wanted.size() <= MOST, "/parties", Code.FIELD_TOO_LONG);
    List<SipParty> parties = new ArrayList<>();
    sip.parties().stream().filter(SipParty::own).forEach(parties::add);
    Set<Id<SipParty>> named = new HashSet<>();
    Set<String> principals = new HashSet<>();
    parties.forEach(own -> isNew(own, principals));
    for (int i = 0; i < wanted.size(); i++) {
      NewParty one = wanted.get(i);
      String at = "/parties/" + i;
      Optional<SipParty> before = sip.party(one.id());
      checks.that(
          one.id() == null || (before.isPresent() && named.add(one.id())),
          at + "/id",
          Code.FIELD_WRONG);
      if (before.filter(SipParty::own).isEmpty()) {
        NetworkMember member = one.member() == null ? null : network.get(one.member());
        boolean stays =
            before.filter(party -> Objects.equals(party.member(), one.member())).isPresent();
        checks.that(one.member() == null || member != null, at + "/member", Code.FIELD_WRONG);
        checks.that(
            member == null || stays || SipLeaves.hasYes(member),
            at + "/member",
            Code.INVITEE_WITHOUT_YES);
        SipParty party =
            new SipParty(
                before.map(SipParty::id).orElseGet(Id::next),
                one.kind(),
                member == null
                    ? checks.required(at + "/name", one.name(), Checks.NAME)
                    : member.name(),
                checks.optional(at + "/contact", one.contact(), Checks.NAME),
                false,
                one.provider(),
                one.member());
        checks.that(isNew(party, principals), at + "/name", Code.FIELD_WRONG);
        parties.add(party);
        checks.that(
            one.provider() == null
                || (one.kind().isPrincipal() && recipients.isLinked(one.provider())),
            at + "/provider",
            Code.SIP_PARTY_NOT_LINKED);
      }
    }
    Set<Id<SipParty>> needed = called(sip);
    parties.forEach(one -> needed.remove(one.id()));
    checks.that(needed.isEmpty(), "/parties", Code.SIP_PARTY_IN_USE);
    checks.done();
    return parties;
  }

  /** A principal that stands there twice would have two copies, and answer twice. */
  private static boolean isNew(SipParty party, Set<String> principals) {
    Id<Provider> provider = party.provider();
    return !party.kind().isPrincipal()
        || principals.add(
            provider == null ? party.name().strip().toLowerCase(Locale.ROOT) : provider.toString());
  }

  private static Set<Id<SipParty>> called(Sip sip) {
    Set<Id<SipParty>> called = new HashSet<>();
    sip.meetings().forEach(meeting -> meeting.called().forEach(one -> called.add(one.party())));
    return called;
  }

  static SipContent content(Sip sip, SipContent content) {
    Checks checks = new Checks();
    few(checks, "/goals", content.goals());
    few(checks, "/interventions", content.interventions());
    few(checks, "/others", content.others());
    List<SipGoal> goals = new ArrayList<>();
    for (int i = 0; i < content.goals().size(); i++) {
      SipGoal goal = content.goals().get(i);
      goals.add(
          new SipGoal(
              checks.required("/goals/" + i + "/words", goal.words(), Checks.TEXT),
              goal.longTerm()));
    }
    List<SipIntervention> interventions = new ArrayList<>();
    for (int i = 0; i < content.interventions().size(); i++) {
      interventions.add(
          intervention(checks, sip, "/interventions/" + i, content.interventions().get(i)));
    }
    List<SipMeasure> others = new ArrayList<>();
    for (int i = 0; i < content.others().size(); i++) {
      SipMeasure one = content.others().get(i);
      String at = "/others/" + i;
      checks.plausible(at + "/by", one.by());
      others.add(
          new SipMeasure(
              checks.required(at + "/what", one.what(), Checks.TEXT),
              checks.optional(at + "/who", one.who(), Checks.NAME),
              one.by()));
    }
    checks.plausible("/followUp", content.followUp());
    SipMain main = content.main();
    checks.that(
        main.party() == null || sip.party(main.party()).isPresent(),
        "/main/party",
        Code.FIELD_WRONG);
    SipContent checked =
        new SipContent(
            checks.optional("/important", content.important(), Checks.TEXT),
            goals,
            interventions,
            others,
            content.noOthers(),
            new SipMain(
                main.party(),
                checks.optional("/main/person", main.person(), Checks.NAME),
                checks.optional("/main/phone", main.phone(), Checks.NAME)),
            content.followUp(),
            checks.optional("/crisis", content.crisis(), Checks.TEXT));
    checks.done();
    return checked;
  }

  private static SipIntervention intervention(
      Checks checks, Sip sip, String at, SipIntervention one) {
    checks.plausible(at + "/by", one.by());
    checks.that(
        one.party() == null || sip.party(one.party()).isPresent(), at + "/party", Code.FIELD_WRONG);
    return new SipIntervention(
        checks.required(at + "/what", one.what(), Checks.TEXT),
        one.party(),
        checks.optional(at + "/unit", one.unit(), Checks.NAME),
        checks.optional(at + "/person", one.person(), Checks.NAME),
        one.by());
  }

  private static void few(Checks checks, String at, List<?> list) {
    checks.that(list.size() <= MOST, at, Code.FIELD_TOO_LONG);
  }

  /**
   * How the parties took part: each that was called, once. Whoever is not mentioned was absent, and
   * the provider that keeps the SIP came.
   */
  static NewHeld held(Sip sip, SipMeeting meeting, NewHeld held, LocalDate today) {
    Checks checks = new Checks();
    checks.notAfter("/on", held.on(), today);
    checks.notBefore("/on", held.on(), sip.need().seenOn());
    String why = checks.optional("/why", held.why(), Checks.TEXT);
    checks.that(held.person() == PersonsPart.PRESENT || !why.isEmpty(), "/why", Code.FIELD_MISSING);
    Set<Id<SipParty>> named = new HashSet<>();
    for (int i = 0; i < held.attendance().size(); i++) {
      Id<SipParty> party = held.attendance().get(i).party();
      checks.that(
          meeting.isCalled(party) && named.add(party),
          "/attendance/" + i + "/party",
          Code.FIELD_WRONG);
    }
    List<Attendance> all = new ArrayList<>();
    for (SipParty party : sip.parties()) {
      if (meeting.isCalled(party.id())) {
        all.add(attendance(party, held));
      }
    }
    boolean missing =
        all.stream()
            .filter(one -> one.how() != Attendance.How.CAME)
            .anyMatch(
                one ->
                    sip.party(one.party()).filter(each -> each.kind().isPrincipal()).isPresent());
    checks.that(!missing || held.choice() != null, "/choice", Code.SIP_CHOICE_MISSING);
    checks.done();
    Choice choice = missing ? held.choice() : null;
    return new NewHeld(held.on(), held.person(), why, all, held.beside(), choice);
  }

  private static Attendance attendance(SipParty party, NewHeld held) {
    Attendance.How otherwise = party.own() ? Attendance.How.CAME : Attendance.How.ABSENT;
    return held.attendance().stream()
        .filter(one -> one.party().equals(party.id()))
        .findFirst()
        .orElseGet(() -> new Attendance(party.id(), otherwise));
  }
}
