package se.samordna.engine.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.access.Operator;
import se.samordna.engine.model.ModelListener;
import se.samordna.model.Model;
import se.samordna.model.Models;

/**
 * The demo persons' way through FACT: most of them enrolled, some on the board now, some who were
 * there before, a few on their way in. Everything goes through the services, as a team would do it.
 */
@Component(service = {DemoFact.class, ModelListener.class})
public final class DemoFact implements ModelListener {
  private static final Logger LOG = LoggerFactory.getLogger(DemoFact.class);
  private static final String FACT = "fact";

  /** The major that the year below is written for. */
  private static final int MAJOR = 2;

  private static final int ENROLLED = 20;
  private static final int ASSESSED = 22;
  private static final int REFERRED = 23;
  private static final int MAPPED_BY = 34;
  private static final int MEETINGS = 21;

  private static final LocalTime MORNING = LocalTime.of(8, 30);

  /** Whose mapping is still to be made. */
  private static final Set<Integer> NOT_MAPPED = Set.of(3, 15);

  private static final List<DemoStay> BEFORE =
      List.of(
          new DemoStay(0, 210, "CRISIS", "Sömnlös en vecka, hör röster igen", 186),
          new DemoStay(2, 160, "PREVENT", "Sover dåligt, drar sig undan", 141),
          new DemoStay(4, 271, "CRISIS", "Orolig, vågar inte gå ut", 249),
          new DemoStay(6, 95, "INTENSIVE", "Byter läkemedel", 70),
          new DemoStay(8, 221, "SOCIAL", "Hyresskuld, risk för vräkning", 200),
          new DemoStay(10, 180, "HARD_TO_REACH", "Öppnar inte dörren", 159),
          new DemoStay(12, 121, "CRISIS", "Slutade äta, mamma larmade", 96));

  private static final List<DemoStay> NOW =
      List.of(
          new DemoStay(0, 3, "CRISIS", "Sömnlös tre nätter", DemoStay.STILL),
          new DemoStay(3, 9, "PREVENT", "Drar sig undan, hoppar över måltider", DemoStay.STILL),
          new DemoStay(5, 16, "HARD_TO_REACH", "Tre missade besök, mamma orolig", DemoStay.STILL),
          new DemoStay(7, 10, "NEW", "Hela teamet lär känna personen", DemoStay.STILL),
          new DemoStay(9, 24, "CRISIS", "Slutade med sin medicin", DemoStay.STILL),
          new DemoStay(11, 1, "SOCIAL", "Risk att förlora bostaden", DemoStay.STILL),
          new DemoStay(13, 20, DemoStay.ADMITTED, "Avdelning 53", DemoStay.STILL));

  /** Who is on the way down, and since when. */
  private static final int STEPPING_DOWN = 9;

  private static final int STEPPED_DOWN = 5;

  private final CountDownLatch here = new CountDownLatch(1);
  private final DemoSteps steps;
  private final Models models;
  private final DemoCoordination coordination;

  /** Made by the component runtime. */
  @Activate
  public DemoFact(
      @Reference DemoSteps steps,
      @Reference Models models,
      @Reference DemoCoordination coordination) {
    this.steps = steps;
    this.models = models;
    this.coordination = coordination;
  }

  @Override
  public void appeared(Model model) {
    if (model.id().equals(FACT) && model.version().major() == MAJOR) {
      here.countDown();
    }
  }

  /** Writes the team's year; waits until FACT is on offer. */
  void write(DemoHouse house, Diary diary) {
    if (!isHere()) {
      LOG.warn("FACT is not here, so the demo persons are not enrolled");
      return;
    }
    models.enable(new Operator("demo"), FACT, house.region().id(), house.fact().id());
    for (int place = 0; place < REFERRED; place++) {
      wayIn(house, diary, place);
    }
    BEFORE.forEach(stay -> stay(house, diary, stay));
    NOW.forEach(stay -> stay(house, diary, stay));
    diary.on(
        STEPPED_DOWN,
        LocalTime.of(8, 45),
        () -> steps.stepDown(house, STEPPING_DOWN, diary.day(STEPPED_DOWN)));
    coordination.write(house, diary);
    int newest = 1;
    while (!diary.isWorkingDay(newest)) {
      newest++;
    }
    for (int day = MEETINGS; day > newest; day--) {
      if (diary.isWorkingDay(day)) {
        diary.on(day, MORNING, () -> steps.meetings().board(house));
      }
    }
    diary.on(newest, MORNING, () -> steps.meetings().boardSpokenOf(house));
    steps.signs().write(house, diary);
    diary.now(() -> steps.today(house, 0, 5));
    diary.now(() -> LOG.info("Demo persons enrolled in FACT"));
  }

  private boolean isHere() {
    try {
      return models.find(FACT, MAJOR).isPresent() || here.await(2, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void wayIn(DemoHouse house, Diary diary, int place) {
    int arrival = DemoPersons.arrival(place);
    diary.on(arrival, LocalTime.of(11, 0), () -> steps.refer(house, place));
    if (place < ASSESSED) {
      diary.on(arrival - 3, LocalTime.of(15, 0), () -> steps.accept(house, place));
    }
    if (place < ENROLLED) {
      diary.on(arrival - 13, LocalTime.of(13, 15), () -> steps.enrol(house, place));
    }
    if (place < ENROLLED && arrival > MAPPED_BY && !NOT_MAPPED.contains(place)) {
      diary.on(arrival - MAPPED_BY + 4, LocalTime.of(14, 30), () -> steps.map(house, place));
    }
  }

  private void stay(DemoHouse house, Diary diary, DemoStay stay) {
    diary.on(stay.up(), LocalTime.of(16, 10), () -> steps.up(house, stay));
    for (int day = stay.up() - 1; day > Math.max(0, stay.end()); day -= 2) {
      int turn = day;
      diary.on(day, LocalTime.of(10 + day % 5, 20), () -> steps.visit(house, stay, turn));
    }
    if (stay.end() == DemoStay.STILL) {
      return;
    }
    LocalDate lastDay = diary.day(stay.end());
    diary.on(stay.up() - 3, MORNING, () -> steps.meetings().board(house));
    diary.on(
        stay.end() + 7, LocalTime.of(8, 45), () -> steps.stepDown(house, stay.place(), lastDay));
    diary.on(stay.end(), LocalTime.of(8, 45), () -> steps.down(house, stay.place()));
  }
}
