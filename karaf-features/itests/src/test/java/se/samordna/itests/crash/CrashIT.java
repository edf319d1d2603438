package se.samordna.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.itests.crash.Ledger.Repeat;
import se.samordna.itests.crash.Ledger.Row;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.harness.Build;
import se.samordna.itests.harness.Console.Said;
import se.samordna.itests.harness.Figures;
import se.samordna.itests.harness.OwnProcess;
import se.samordna.itests.harness.Samordna;
import se.samordna.itests.harness.Team;
import se.samordna.itests.load.Ask;
import se.samordna.itests.load.Load;
import se.samordna.itests.model.ModelFolder;

/**
 * Kills the distribution with SIGKILL while clients write, while it starts and while a model comes,
 * and holds what is there afterwards against what the clients had been answered. The number of
 * kills is {@code samordna.kills}; the long run takes more.
 */
@Tag("alone")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashIT {
  private static final int KILLS = Integer.getInteger("samordna.kills", 4);
  private static final int ACKNOWLEDGED = 500;
  private static final int CLIENTS = 8;
  private static final int AT_WORK = 50;
  private static final int REPEATED = 20;
  private static final String MODEL = "beside";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** The goal, on a machine that nobody else uses meanwhile; see {@link Machine}. */
  private static final Duration READY_WITHIN = Duration.ofSeconds(20);

  private static OwnProcess process;
  private static Team team;
  private static final Ledger LEDGER = new Ledger();

  /** When it is killed. */
  enum Moment {
    UNDER_LOAD,
    WHILE_STARTING,
    WHILE_A_MODEL_COMES,
    WHILE_A_MODEL_IS_INSTALLED
  }

  @BeforeAll
  static void start() throws IOException {
    process =
        OwnProcess.unpack("crash").configure("system.properties", "models.trust", "open").start();
    process.awaitReady();
    team = Team.setUp(process, CLIENTS);
  }

  @AfterAll
  static void end() {
    process.close();
  }

  static Stream<Arguments> kills() {
    Moment[] moments = Moment.values();
    return IntStream.rangeClosed(1, KILLS)
        .mapToObj(kill -> Arguments.of(kill, moments[(kill - 1) % moments.length]));
  }

  @ParameterizedTest(name = "kill {0}, {1}")
  @MethodSource("kills")
  @Order(1)
  void what_was_answered_is_there_after_a_kill(int kill, Moment moment) throws Exception {
    try (Load load = writing()) {
      awaitAnswers(ACKNOWLEDGED);
      switch (moment) {
        case WHILE_A_MODEL_COMES -> killWhileAModelComes(kill);
        case WHILE_A_MODEL_IS_INSTALLED -> killWhileAModelIsInstalled(kill);
        case UNDER_LOAD, WHILE_STARTING -> process.kill();
      }
      load.stop();
    }
    int answered = LEDGER.answered();
    assertThat(LEDGER.refusals()).isEmpty();
    assertThat(answered).isGreaterThanOrEqualTo(ACKNOWLEDGED);
    if (moment == Moment.WHILE_STARTING) {
      killWhileStarting(kill);
    }

    StoreFile left = StoreFile.of(process).copy("killed");
    assertThat(LEDGER.deviations(left.rows())).isEmpty();
    assertThat(left.torn()).isEmpty();

    Duration ready = startAgain();
    List<Row> shown = Readback.of(team);
    assertThat(LEDGER.deviations(shown)).isEmpty();
    LEDGER.settle(shown);
    theAuditTrailIsWhole();
    theSameRequestsGetTheSameAnswers();
    if (moment == Moment.WHILE_A_MODEL_COMES) {
      theModelHasCome();
    }
    if (moment == Moment.WHILE_A_MODEL_IS_INSTALLED) {
      theModelCanBeInstalled();
    }
    note(kill, moment, answered, ready);
  }

  @Test
  @Order(2)
  void stopped_with_control_c_in_the_middle_of_it_keeps_what_was_answered() {
    try (Load load = writing()) {
      awaitAnswers(AT_WORK);
      assertThat(process.interrupt()).isZero();
      load.stop();
    }
    assertThat(process.output()).endsWith("Stopped.\n");

    StoreFile stopped = StoreFile.of(process).copy("stopped");
    assertThat(LEDGER.deviations(stopped.rows())).isEmpty();
    assertThat(stopped.torn()).isEmpty();
  }

  @Test
  @Order(3)
  void a_note_that_is_taken_away_is_found_missing() {
    StoreFile spoilt = StoreFile.of(process).copy("without-a-note");
    String note = spoilt.one("select id from contact where kind = 'NOTE' order by id limit 1");
    spoilt.spoil("delete from contact_staff where contact = '" + note + "'");
    assertThat(spoilt.spoil("delete from contact where id = '" + note + "'")).isOne();

    assertThat(LEDGER.deviations(spoilt.rows()))
        .singleElement()
        .asString()
        .startsWith(note + " is lost");
    assertThat(spoilt.torn())
        .singleElement()
        .isEqualTo("CONTACT " + note + ": changes 0, audit rows 1");
  }

  @Test
  @Order(3)
  void a_note_that_says_something_else_is_found() {
    StoreFile spoilt = StoreFile.of(process).copy("with-another-note");
    String note = spoilt.one("select id from contact where kind = 'NOTE' order by id limit 1");
    spoilt.spoil("update contact set note = 'something else' where id = '" + note + "'");

    assertThat(LEDGER.deviations(spoilt.rows()))
        .singleElement()
        .asString()
        .startsWith(note + " says something else instead of");
  }

  @Test
  @Order(3)
  void a_note_that_nobody_wrote_is_found() {
    StoreFile spoilt = StoreFile.of(process).copy("with-a-note-too-many");
    spoilt.spoil(
        "insert into contact (id, provider, person, kind, place, happened_at, recorded_at, minutes,"
            + " reached, note) select random_uuid(), provider, person, kind, place, happened_at,"
            + " recorded_at, minutes, reached, note from contact where kind = 'NOTE' limit 1");

    assertThat(LEDGER.deviations(spoilt.rows())).hasSize(1);
    assertThat(spoilt.torn()).hasSize(2);
  }

  @Test
  @Order(3)
  void an_audit_row_that_is_taken_away_is_found_missing() {
    StoreFile spoilt = StoreFile.of(process).copy("without-an-audit-row");
    String row = "select seq from audit_row where action = 'CONTACT_RECORD' order by seq limit 1";
    String seq = spoilt.one(row);
    String note = spoilt.one("select object from audit_row where seq = " + seq);
    spoilt.spoil("delete from audit_row where seq = " + seq);

    assertThat(LEDGER.deviations(spoilt.rows())).isEmpty();
    assertThat(spoilt.torn())
        .singleElement()
        .isEqualTo("CONTACT " + note + ": changes 1, audit rows 0");
  }

  @Test
  @Order(4)
  void a_seal_that_is_changed_is_found_by_the_command() {
    StoreFile file = StoreFile.of(process);
    assertThat(
            file.spoil(
                "update audit_seal set total_rows = total_rows + 1"
                    + " where number = (select max(number) / 2 from audit_seal)"))
        .isOne();
    process.start().awaitReady(PATIENCE);

    Said said = verified();
    assertThat(said.status()).isNotZero();
    assertThat(said.output()).contains("\"ok\" : false");
  }

  private static Load writing() {
    List<Client> clients =
        team.persons().stream().map(person -> new Client(team, LEDGER, person)).toList();
    return Load.begin(process.samordna().webPort(), CLIENTS, clients::get);
  }

  private static void awaitAnswers(int count) {
    process
        .samordna()
        .await(
            count + " answers",
            PATIENCE,
            () -> LEDGER.answered() >= count || !LEDGER.refusals().isEmpty());
  }

  /**
   * At a moment that differs from kill to kill: after some lines of the log, in turn of the opening
   * of the store and of the whole start.
   */
  private static void killWhileStarting(int kill) {
    boolean opening = turn(kill) % 2 == 0;
    String line = opening ? "samordna-store-opening" : "|";
    int before = lines(line);
    int more = 1 + new Random(kill).nextInt(opening ? 7 : 40);
    process.start();
    process
        .samordna()
        .await(
            more + " lines with " + line,
            PATIENCE,
            () -> lines(line) >= before + more || process.samordna().web().answers(Samordna.READY));
    process.kill();
  }

  /** A zip and a jar in turn, each time at another point on its way in. */
  private static void killWhileAModelComes(int kill) {
    String line = List.of("Installing bundle", "Model beside 1.0 is here", "").get(turn(kill) % 3);
    int before = lines(line);
    if (turn(kill) % 2 == 0) {
      process.samordna().deploy().drop(ModelFolder.of("sound").zip(), MODEL + ".model.zip");
    } else {
      process.samordna().deploy().drop(ModelFolder.of("sound").jar(), MODEL + ".jar");
    }
    process.samordna().await(line, PATIENCE, () -> line.isEmpty() || lines(line) > before);
    process.kill();
  }

  /**
   * The command is under way, with the file kept and its bundle judged, or just begun. Nobody hears
   * what it would have answered.
   */
  private static void killWhileAModelIsInstalled(int kill) {
    String line = List.of("Model beside 1.0 is here", "").get(turn(kill) % 2);
    int before = lines(line);
    Path file = modelFile();
    CompletableFuture<Void> command =
        CompletableFuture.runAsync(
            () -> process.samordna().console().run("samordna:model-install " + file));
    process
        .samordna()
        .await(line, PATIENCE, () -> command.isDone() || line.isEmpty() || lines(line) > before);
    process.kill();
    assertThat(command.handle((said, fallen) -> fallen == null ? "ended" : "cut off").join())
        .isIn("ended", "cut off");
  }

  /** It is whole or not there at all; either way the same command takes it in. */
  private static void theModelCanBeInstalled() {
    Path file = modelFile();
    Said said = process.samordna().console().run("samordna:model-install " + file);
    assertThat(said.status()).as(said.output()).isZero();
    assertThat(listed("tillgänglig")).isTrue();
    assertThat(process.samordna().console().run("samordna:model-uninstall " + MODEL).status())
        .isZero();
    assertThat(listed("tillgänglig")).isFalse();
  }

  private static Path modelFile() {
    try {
      Path file = Build.ownFolder("models").resolve(MODEL + ".model.zip");
      return Files.write(file, ModelFolder.of("sound").zip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many kills of the same moment there were before. */
  private static int turn(int kill) {
    return (kill - 1) / Moment.values().length;
  }

  private static int lines(String text) {
    return process.samordna().log().linesWith(text).size();
  }

  /** Starts it, and holds what the start cost against the goal. */
  private static Duration startAgain() {
    Machine machine = Machine.now();
    long begun = System.nanoTime();
    process.start().awaitReady(PATIENCE);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    Duration work = process.jvm().info().totalCpuDuration().orElse(Duration.ZERO);
    Duration others = machine.othersSince(work);
    assertThat(work).isPositive().isLessThan(READY_WITHIN);
    assertThat(took.minus(others))
        .as("ready after %s, of which others had the machine for %s", took, others)
        .isLessThan(READY_WITHIN);
    return took;
  }

  private static void theAuditTrailIsWhole() {
    Said said = verified();
    assertThat(said.status()).as(said.output()).isZero();
    assertThat(said.output()).contains("\"ok\" : true");
  }

  private static Said verified() {
    return process.samordna().console().run("samordna:audit-verify --json");
  }

  private static void theSameRequestsGetTheSameAnswers() {
    List<Row> before = Readback.of(team);
    List<Repeat> newest = LEDGER.newest(REPEATED);
    assertThat(newest).hasSize(REPEATED);
    for (Repeat repeat : newest) {
      Ask ask = repeat.ask();
      Answer again = team.staff().post(ask.path(), ask.body(), "Idempotency-Key", repeat.key());
      assertThat(again.status()).isEqualTo(repeat.answer().status());
      assertThat(again.body()).isEqualTo(repeat.answer().body());
    }
    assertThat(Readback.of(team)).isEqualTo(before);
  }

  /** Its file lies there still, so it runs; then it is taken away for the next time. */
  private static void theModelHasCome() {
    process.samordna().await(MODEL + " to be here", PATIENCE, () -> listed("tillgänglig"));
    process.samordna().deploy().remove(MODEL + ".model.zip");
    process.samordna().deploy().remove(MODEL + ".jar");
    process.samordna().await(MODEL + " to be gone", PATIENCE, () -> !listed("tillgänglig"));
  }

  private static boolean listed(String status) {
    return process
        .samordna()
        .console()
        .run("samordna:model-list")
        .output()
        .lines()
        .anyMatch(line -> line.startsWith(MODEL + " ") && line.contains(status));
  }

  private static void note(int kill, Moment moment, int acknowledged, Duration ready) {
    Figures.note(
        "crash",
        "kill %d %s: %d acknowledged before it, %d rows promised in all, ready after %.1f s",
        kill,
        moment,
        acknowledged,
        LEDGER.size(),
        ready.toMillis() / 1000.0);
  }
}
