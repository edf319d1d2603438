package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.enginetests.WholeHouse.Visitor;
import se.samordna.merge.Merge;
import se.samordna.merge.Merges.Later;
import se.samordna.merge.Merges.NewMerge;
import se.samordna.merge.Merges.Undoing;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.own.OwnLogin;
import se.samordna.own.OwnLogin.IdentityCheck;
import se.samordna.own.OwnLogins;
import se.samordna.own.OwnLogins.NewCode;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.refusal.Code;

/**
 * Somebody whom personal ombuds alone know gets no login of their own, which would be a row of a
 * record: by page, by the API and from the console, and whoever tries is told why in words.
 */
class OwnLoginsBesideTest {
  private static OmbudsBeside houses;

  @BeforeAll
  static void open() {
    houses = new OmbudsBeside();
  }

  @AfterAll
  static void close() {
    houses.close();
  }

  private static List<Person> unknownToOthers() {
    return List.of(houses.known, houses.asking);
  }

  private static List<Visitor> ombuds() {
    return List.of(houses.ombud, houses.leader);
  }

  @Test
  void by_the_api_it_is_refused_in_words() {
    Way way =
        new Way(
            "handOutOwnLogin",
            "POST",
            "/persons/{person}/own-logins",
            "",
            false,
            false,
            false,
            false);
    for (Person person : unknownToOthers()) {
      for (Visitor visitor : ombuds()) {
        InProcess.Reply reply =
            houses.whole.ask(
                visitor,
                way,
                "/persons/" + person.id() + "/own-logins",
                "{\"check\":\"KNOWN\",\"note\":\"\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(403);
        assertThat(reply.body()).contains(Code.NO_RECORD_KEPT.id(), "journal");
      }
    }
  }

  @Test
  void by_page_nothing_leads_there_and_whoever_sends_the_form_is_told_in_words() {
    for (Person person : unknownToOthers()) {
      String at = "/persons/" + person.id() + "/own-login";
      for (Visitor visitor : ombuds()) {
        InProcess.Reply list =
            houses.whole.ask(visitor, Way.ofPage("GET", at, false, false), at, "");
        assertThat(list.status()).isEqualTo(200);
        assertThat(Jsoup.parse(list.body()).select("main a[href$=/own-login/new]")).isEmpty();
        assertThat(Jsoup.parse(list.body()).text()).contains("lämnar inte ut någon inloggning");
        InProcess.Reply sent =
            houses.whole.ask(
                visitor,
                Way.ofPage("POST", at + "/new", false, false),
                at + "/new",
                "check=KNOWN&note=&formToken=" + visitor.formToken());
        assertThat(sent.status()).isEqualTo(403);
        assertThat(Jsoup.parse(sent.body()).text()).contains(Code.NO_RECORD_KEPT.id());
      }
    }
    assertThat(logins(houses.ombuds.ombud, houses.known)).isEmpty();
  }

  @Test
  void from_the_console_nobody_gets_a_login_at_all() {
    assertThat(
            Stream.of(OwnLogins.class.getMethods())
                .filter(one -> Arrays.asList(one.getParameterTypes()).contains(Operator.class)))
        .isNotEmpty()
        .noneMatch(one -> one.getReturnType() == NewCode.class);
  }

  private static List<OwnLogin> logins(Caller reader, Person person) {
    return houses.house.ownLogins.of(reader, person.id());
  }

  /** Leads both the team and the ombuds, and so may bring their rows together. */
  private static Caller leadsBoth() {
    House house = houses.house;
    Caller one = house.staff(Role.TEAM_LEADER, Profession.SOCIAL_WORKER, house.unit);
    Assignment here = one.assignments().get(0);
    Assignment there =
        house.organisations.assign(
            house.operator,
            new se.samordna.organisation.Organisations.NewAssignment(
                one.staff(),
                houses.ombuds.unit(),
                Role.TEAM_LEADER,
                Profession.SOCIAL_WORKER,
                here.fte(),
                false,
                here.from(),
                null));
    return house.withAccount(
        new Caller(
            one.account(),
            one.staff(),
            one.provider(),
            one.displayName(),
            List.of(here, there),
            one.session(),
            one.channel(),
            one.language()));
  }

  @Test
  void a_login_that_goes_back_when_two_are_taken_apart_goes_with_a_record_for_it() {
    Caller leader = leadsBoth();
    Person ofOmbuds = houses.ombuds.person("Isär");
    Person ofTeam =
        houses.house.person(
            houses.team.anna,
            new PersonChange("Ida", "Isär", "", null, Protection.NONE, "", "", ""),
            "");
    Merge merge =
        houses.team.merges.merge(
            leader,
            ofTeam.id(),
            new NewMerge(ofOmbuds.id(), ofTeam.revision(), ofOmbuds.revision(), "Samma människa"));
    houses.house.clock.pass(Duration.ofMinutes(1));
    NewCode made = houses.house.ownLogins.handOut(leader, ofTeam.id(), IdentityCheck.KNOWN, "");
    houses.team.merges.undo(leader, merge.id(), new Undoing(Later.GOES_BACK, "Två människor"));
    List<Id<OwnLogin>> gone = logins(leader, ofOmbuds).stream().map(OwnLogin::id).toList();
    assertThat(gone).containsExactly(made.login().id());
    assertThat(logins(leader, ofTeam)).isEmpty();
  }
}
