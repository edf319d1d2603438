package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Consents.NewDisclosure;
import se.samordna.consent.Consents.NewRefusal;
import se.samordna.consent.DisclosureAnswer;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;

/**
 * Random consents, refusals and withdrawals over a year with both changes of the clock, asked at
 * random moments, against an evaluator that knows only what was said.
 */
@OnBothDatabases
class ConsentWorldsTest {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final List<InformationCategory> FEW =
      List.of(
          InformationCategory.PLAN_GOALS,
          InformationCategory.CRISIS_PLAN,
          InformationCategory.SUBSTANCE,
          InformationCategory.CONTACT);
  private static final List<Purpose> PURPOSES = List.of(Purpose.COORDINATION, Purpose.HANDOVER);

  private final House house;
  private final Caller nurse;
  private final List<Recipient> recipients = new ArrayList<>();

  ConsentWorldsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    for (String name : List.of("Exempelby", "Provköping")) {
      Provider provider = house.provider(name);
      recipients.add(Recipient.of(provider));
      recipients.add(
          Recipient.of(
              provider,
              house.organisations.addUnit(house.operator, provider.id(), name + " ett", null)));
      recipients.add(
          Recipient.of(
              provider,
              house.organisations.addUnit(house.operator, provider.id(), name + " två", null)));
    }
    recipients.add(Recipient.outsider("Eva", "Försäkringskassan"));
  }

  /** What was said, as somebody would write it on paper. */
  private record Said(
      Set<Recipient> to,
      Purpose purpose,
      Set<InformationCategory> yes,
      Set<InformationCategory> no,
      LocalDate from,
      @Nullable LocalDate last,
      Instant saidAt,
      @Nullable Instant backAt) {

    boolean holds(Instant at) {
      return last != null
          && !at.isBefore(saidAt)
          && (backAt == null || at.isBefore(backAt))
          && !at.isBefore(from.atStartOfDay(SWEDEN).toInstant())
          && at.isBefore(last.plusDays(1).atStartOfDay(SWEDEN).toInstant());
    }

    boolean isTo(Recipient asked) {
      return to.stream()
          .anyMatch(
              one ->
                  one.equals(asked)
                      || (one.kind() == Recipient.Kind.PROVIDER
                          && one.provider().equals(asked.provider())));
    }
  }

  private static boolean may(
      List<Said> said,
      Instant at,
      Recipient asked,
      Purpose purpose,
      Set<InformationCategory> what) {
    List<Said> now = said.stream().filter(one -> one.holds(at) && one.isTo(asked)).toList();
    boolean forbidden = now.stream().anyMatch(one -> one.no().stream().anyMatch(what::contains));
    return !forbidden
        && now.stream().anyMatch(one -> one.purpose() == purpose && one.yes().containsAll(what));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void what_may_be_told_is_what_was_said(long seed) {
    Random random = new Random(seed);
    Person person = house.person(nurse, "Birger", "Provsson");
    List<Said> said = new ArrayList<>();
    List<@Nullable Id<Consent>> given = new ArrayList<>();
    LocalDate day = LocalDate.of(2027, 3, 1);
    int allowed = 0;
    int denied = 0;
    for (int i = 0; i < 60; i++) {
      day = day.plusDays(random.nextInt(8));
      Instant now = moment(day, random);
      house.clock.moveTo(now);
      if (random.nextInt(4) == 0) {
        say(random, person, now, said, given);
      } else if (random.nextInt(8) == 0) {
        takeBack(random, now, said, given);
      }
      Recipient asked = recipients.get(random.nextInt(recipients.size()));
      Purpose purpose = PURPOSES.get(random.nextInt(PURPOSES.size()));
      Set<InformationCategory> what = some(random, 1 + random.nextInt(2));
      DisclosureAnswer answer =
          house.consents.mayDisclose(
              nurse,
              person.id(),
              new NewDisclosure(asked, purpose, List.copyOf(what), "", null, false, ""));
      assertThat(answer.may())
          .as("seed %s, question %s at %s", seed, i, now)
          .isEqualTo(may(said, now, asked, purpose, what));
      allowed += answer.may() ? 1 : 0;
      denied += answer.may() ? 0 : 1;
    }
    assertThat(denied).isPositive();
    assertThat(allowed + denied).isEqualTo(60);
  }

  /** Often right at midnight, where a day begins or a second before. */
  private static Instant moment(LocalDate day, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> day.atStartOfDay(SWEDEN).toInstant();
      case 1 -> day.plusDays(1).atStartOfDay(SWEDEN).toInstant().minusMillis(1);
      default -> day.atTime(LocalTime.of(random.nextInt(24), 30)).atZone(SWEDEN).toInstant();
    };
  }

  private Set<InformationCategory> some(Random random, int count) {
    Set<InformationCategory> some = EnumSet.noneOf(InformationCategory.class);
    while (some.size() < count) {
      some.add(FEW.get(random.nextInt(FEW.size())));
    }
    return some;
  }

  private void say(
      Random random,
      Person person,
      Instant now,
      List<Said> said,
      List<@Nullable Id<Consent>> given) {
    LocalDate today = now.atZone(SWEDEN).toLocalDate();
    Recipient[] to = {
      recipients.get(random.nextInt(recipients.size())),
      recipients.get(random.nextInt(recipients.size()))
    };
    Set<InformationCategory> yes = some(random, 1 + random.nextInt(3));
    Set<InformationCategory> no = EnumSet.noneOf(InformationCategory.class);
    if (random.nextInt(3) == 0) {
      no.addAll(some(random, 1));
      no.removeAll(yes);
    }
    Purpose purpose = PURPOSES.get(random.nextInt(PURPOSES.size()));
    ConsentTerms terms =
        new ConsentTerms(
            ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
            Arrays.asList(to),
            purpose,
            List.copyOf(yes),
            List.copyOf(no),
            "",
            "");
    ConsentWord word = new ConsentWord(ConsentWord.Form.WRITTEN, today, null, "");
    if (random.nextInt(5) == 0) {
      house.consents.refuse(nurse, person.id(), new NewRefusal(terms, word));
      said.add(new Said(Set.of(to[0]), purpose, yes, no, today, null, now, null));
      given.add(null);
      return;
    }
    LocalDate from = today.plusDays(random.nextInt(4));
    LocalDate last = from.plusDays(random.nextInt(60));
    Consent consent =
        house.consents.give(nurse, person.id(), new NewConsent(terms, from, last, word));
    said.add(new Said(Set.copyOf(Arrays.asList(to)), purpose, yes, no, from, last, now, null));
    given.add(consent.id());
  }

  private void takeBack(
      Random random, Instant now, List<Said> said, List<@Nullable Id<Consent>> given) {
    List<Integer> possible = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Said one = said.get(i);
      if (one.last() != null
          && one.backAt() == null
          && now.isBefore(one.last().plusDays(1).atStartOfDay(SWEDEN).toInstant())) {
        possible.add(i);
      }
    }
    if (possible.isEmpty()) {
      return;
    }
    int i = possible.get(random.nextInt(possible.size()));
    LocalDate today = now.atZone(SWEDEN).toLocalDate();
    house.consents.withdraw(
        nurse, given.get(i), new ConsentWord(ConsentWord.Form.ORAL, today, null, ""));
    Said one = said.get(i);
    said.set(
        i,
        new Said(
            one.to(),
            one.purpose(),
            one.yes(),
            one.no(),
            one.from(),
            one.last(),
            one.saidAt(),
            now));
  }
}
