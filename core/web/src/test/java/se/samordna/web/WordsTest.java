package se.samordna.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samordna.text.Language;
import se.samordna.web.text.Texts;

/**
 * The words of the pages: both languages say the same, nothing is missing, nothing is left over.
 */
class WordsTest {
  private static final Path WORDS = Path.of("src/main/resources/se/samordna/web/text");
  private static final String KEY = "\"([a-z][a-z0-9]*(?:\\.[a-z0-9]+)+)\"";
  private static final Pattern PLAIN = Pattern.compile("\\bof\\(\\s*" + KEY);
  private static final Pattern EITHER = Pattern.compile("[?:]\\s*" + KEY);
  private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\\s*" + KEY);
  private static final Pattern VALUE = Pattern.compile("\\{\\d}");

  @Test
  void both_languages_have_the_same_words_with_the_same_values() throws IOException {
    Properties sv = words("sv");
    Properties en = words("en");
    assertThat(en.stringPropertyNames()).isEqualTo(sv.stringPropertyNames());
    for (String key : sv.stringPropertyNames()) {
      assertThat(values(en.getProperty(key))).as(key).isEqualTo(values(sv.getProperty(key)));
      assertThat(sv.getProperty(key)).as(key).isNotBlank();
    }
  }

  @Test
  void no_word_stands_twice_for_the_last_would_win_unseen() throws IOException {
    for (String language : List.of("sv", "en")) {
      List<String> keys =
          Files.readAllLines(WORDS.resolve("words_" + language + ".properties")).stream()
              .filter(line -> !line.startsWith("#") && line.contains("="))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).as(language).doesNotHaveDuplicates();
    }
  }

  @Test
  void every_word_that_a_page_asks_for_is_there_and_none_is_left_over() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      for (Pattern pattern : List.of(PLAIN, EITHER)) {
        Matcher plain = pattern.matcher(text);
        while (plain.find()) {
          asked.add(plain.group(1));
        }
      }
      Matcher counted = COUNTED.matcher(text);
      while (counted.find()) {
        asked.add(counted.group(1) + ".one");
        asked.add(counted.group(1) + ".many");
      }
    }
    Set<String> there =
        words("sv").stringPropertyNames().stream()
            .filter(key -> Character.isLowerCase(key.charAt(0)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).isEqualTo(there);
  }

  @Test
  void what_the_log_names_is_told_in_the_readers_language_and_never_hidden() {
    assertThat(Texts.in(Language.SV).thing("network member")).isEqualTo("medlem i nätverket");
    assertThat(Texts.in(Language.EN).thing("network member")).isEqualTo("member of the network");
    assertThat(Texts.in(Language.SV).thing("what nobody knows yet"))
        .isEqualTo("what nobody knows yet");
  }

  @Test
  void every_constant_that_a_page_names_has_a_word() throws IOException {
    Set<String> there = words("sv").stringPropertyNames();
    List<Class<? extends Enum<?>>> named =
        List.of(
            se.samordna.organisation.Role.class,
            se.samordna.organisation.Profession.class,
            se.samordna.person.Protection.class,
            se.samordna.network.NetworkMember.Kind.class,
            se.samordna.network.NetworkMember.Sphere.class,
            se.samordna.network.MemberStatus.class,
            se.samordna.network.NetworkMember.Relation.class,
            se.samordna.network.Said.Speaker.class,
            se.samordna.network.Said.Way.class,
            se.samordna.child.HomeAnswer.Answer.class,
            se.samordna.child.Child.Lives.class,
            se.samordna.network.Mandate.Area.class,
            se.samordna.information.InformationCategory.class,
            se.samordna.consent.ConsentType.class,
            se.samordna.consent.Purpose.class,
            se.samordna.consent.ConsentWord.Form.class,
            se.samordna.contact.Contact.Kind.class,
            se.samordna.contact.Contact.Place.class,
            se.samordna.admission.Admission.Kind.class,
            se.samordna.admission.LegalForm.class,
            se.samordna.plan.PlanType.class,
            se.samordna.plan.PlanChange.Where.class,
            se.samordna.sip.SipState.class,
            se.samordna.personmeeting.MeetingState.class,
            se.samordna.personmeeting.InviteeAnswer.class,
            se.samordna.personmeeting.Coverage.How.class,
            se.samordna.decision.SharedDecision.DecidedBy.class,
            se.samordna.discharge.CarePart.class,
            se.samordna.discharge.DischargeDuty.class,
            se.samordna.discharge.DischargeDeadline.Standing.class,
            se.samordna.discharge.DischargePlanning.CloseReason.class,
            se.samordna.discharge.JointPlanning.class,
            se.samordna.discharge.Told.class,
            se.samordna.sip.SipStage.class,
            se.samordna.sip.SipNeed.SeenBy.class,
            se.samordna.sip.NoSip.Reason.class,
            se.samordna.sip.SipParty.Kind.class,
            se.samordna.personmeeting.PersonsPart.class,
            se.samordna.sip.SipMeeting.Choice.class,
            se.samordna.sip.SipCount.Part.class,
            se.samordna.sip.SipCount.What.class,
            se.samordna.sip.SipMeeting.Attendance.How.class,
            se.samordna.plan.Intervention.Status.class,
            se.samordna.plan.LegalBasis.Law.class,
            se.samordna.organisation.Principal.Kind.class,
            se.samordna.plan.Evaluation.Outcome.class,
            se.samordna.enrolment.DutyLight.Duty.class,
            se.samordna.enrolment.Boards.NewRequest.By.class,
            se.samordna.enrolment.TeamCare.Network.class,
            se.samordna.enrolment.TeamCare.Risk.Kind.class,
            se.samordna.daily.DeliveryOutcome.class,
            java.time.DayOfWeek.class,
            se.samordna.enrolment.Coordinator.DecisionRule.class,
            se.samordna.coordination.CoordinationRole.class,
            se.samordna.enrolment.Basis.class,
            se.samordna.coordination.AppointmentGround.class,
            se.samordna.meeting.MeetingType.class,
            se.samordna.disposal.DisposalSubject.class,
            se.samordna.disposal.DataKind.class,
            se.samordna.disposal.HoldGround.class,
            se.samordna.organisation.LegalRegime.class,
            se.samordna.model.ModelState.Status.class,
            se.samordna.model.CaseloadRule.Scope.class,
            se.samordna.selfcheck.Standing.class,
            se.samordna.instrument.InstrumentScore.RatedBy.class,
            se.samordna.life.LifeState.class,
            se.samordna.life.LifeState.Area.class,
            se.samordna.life.LifeFact.SaidBy.class,
            se.samordna.selfcheck.Period.Length.class,
            se.samordna.selfcheck.CountedRow.Counted.class,
            se.samordna.audit.Action.class,
            se.samordna.audit.Ground.class,
            se.samordna.audit.SampleReason.class,
            se.samordna.audit.SampledAccess.Conclusion.class,
            se.samordna.audit.PersonLogs.Told.class,
            se.samordna.protection.NamedStaff.Because.class,
            se.samordna.past.RightsThen.Because.class,
            se.samordna.protection.EmergencyOpening.Finding.class,
            se.samordna.protection.EmergencyOpening.Why.class,
            se.samordna.ombud.MandatePhase.class,
            se.samordna.ombud.MandateEnd.class,
            se.samordna.ombud.MandateGiven.MandateHow.class,
            se.samordna.ombud.MandateGiven.MandateOthers.class,
            se.samordna.own.OwnPart.class,
            se.samordna.own.Withheld.Reason.class,
            se.samordna.own.OwnLogin.State.class,
            se.samordna.own.OwnLogin.IdentityCheck.class,
            se.samordna.web.view.OwnView.OwnTab.class,
            se.samordna.merge.MergedKind.class,
            se.samordna.merge.MergeConflict.class,
            se.samordna.web.view.PersonView.Tab.class,
            se.samordna.web.view.PersonView.Shine.class);
    Set<String> missing = new TreeSet<>();
    for (Class<? extends Enum<?>> type : named) {
      for (Enum<?> constant : type.getEnumConstants()) {
        String key = type.getSimpleName() + "." + constant.name();
        if (!there.contains(key)) {
          missing.add(key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
        Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      return Stream.concat(java, templates).filter(Files::isRegularFile).toList();
    }
  }

  private static Set<String> values(String text) {
    Set<String> values = new TreeSet<>();
    Matcher found = VALUE.matcher(text);
    while (found.find()) {
      values.add(found.group());
    }
    return values;
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (Reader in = Files.newBufferedReader(WORDS.resolve("words_" + language + ".properties"))) {
      words.load(in);
    }
    return words;
  }
}
