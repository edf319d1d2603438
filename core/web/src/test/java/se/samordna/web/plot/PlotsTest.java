package se.samordna.web.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.text.Language;
import se.samordna.web.plot.NetworkMap.Closeness;
import se.samordna.web.plot.NetworkMap.Node;
import se.samordna.web.plot.NetworkMap.Relation;
import se.samordna.web.plot.NetworkMap.Sphere;
import se.samordna.web.plot.Timeline.Happening;
import se.samordna.web.plot.Timeline.Strand;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Tone;

class PlotsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 2);

  @Test
  void everybody_stands_in_the_quarter_of_their_sphere_and_within_the_drawing() {
    List<Relation> relations = new ArrayList<>();
    for (Sphere sphere : Sphere.values()) {
      for (int i = 0; i < 6; i++) {
        relations.add(new Relation(sphere.name() + i, sphere, Closeness.values()[i % 3]));
      }
    }
    NetworkMap map = NetworkMap.of("Alma", relations, Map.of());
    assertThat(map.nodes()).hasSize(24);
    for (Node node : map.nodes()) {
      boolean left = node.x() < NetworkMap.WIDTH / 2.0;
      boolean above = node.y() < NetworkMap.HEIGHT / 2.0;
      assertThat(node.name().startsWith("PRIVATE") || node.name().startsWith("AUTHORITY"))
          .isEqualTo(left);
      assertThat(node.name().startsWith("PRIVATE") || node.name().startsWith("CARE"))
          .isEqualTo(above);
      assertThat(node.x()).isBetween(8.0, NetworkMap.WIDTH - 8.0);
      assertThat(node.y()).isBetween(8.0, NetworkMap.HEIGHT - 8.0);
    }
  }

  @Test
  void the_group_stands_nearer_than_all_others() {
    NetworkMap map =
        NetworkMap.of(
            "Alma",
            List.of(
                new Relation("Marianne", Sphere.PRIVATE, Closeness.GROUP),
                new Relation("Joakim", Sphere.PRIVATE, Closeness.OUTSIDE)),
            Map.of());
    assertThat(distance(map.nodes().get(0))).isLessThan(100);
    assertThat(distance(map.nodes().get(1))).isGreaterThan(100);
  }

  @Test
  void whoever_the_person_has_placed_in_a_ring_stands_there_whether_in_the_group_or_not() {
    NetworkMap map =
        NetworkMap.of(
            "Alma",
            List.of(
                new Relation("Marianne", Sphere.PRIVATE, Closeness.OUTSIDE, 1),
                new Relation("Sanna", Sphere.CARE, Closeness.GROUP, 2),
                new Relation("Bo", Sphere.MUNICIPAL, Closeness.SUSPENDED, 3)),
            Map.of());
    assertThat(map.nodes().stream().map(PlotsTest::distance)).isSorted();
    assertThat(map.suspended()).isTrue();
  }

  @Test
  void no_name_lies_over_another_when_several_are_as_near() {
    List<Relation> near = new ArrayList<>();
    for (String name : List.of("Monica Provlund", "Gösta God", "Första", "Monika Prov", "Ulla")) {
      near.add(new Relation(name, Sphere.PRIVATE, Closeness.OUTSIDE, 1));
      near.add(new Relation(name + "s", Sphere.MUNICIPAL, Closeness.GROUP, 1));
    }

    List<Node> nodes = NetworkMap.of("Vanda", near, Map.of()).nodes();

    for (Node one : nodes) {
      for (Node other : nodes) {
        double together = 3.4 * (one.name().length() + other.name().length());
        assertThat(
                one == other
                    || Math.abs(one.labelX() - other.labelX()) > together
                    || Math.abs(one.labelY() - other.labelY()) > 10)
            .as("%s and %s", one.name(), other.name())
            .isTrue();
      }
    }
  }

  private static Trend trend(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) {
    return new Trend(
        List.of(
            new Trend.Point(0, BigDecimal.valueOf(10)),
            new Trend.Point(10, null),
            new Trend.Point(30, BigDecimal.valueOf(20)),
            new Trend.Point(40, BigDecimal.valueOf(15))),
        atLeast,
        atMost,
        "");
  }

  @Test
  void points_stand_as_far_apart_as_their_times_and_the_last_is_marked() {
    List<Trend.Dot> dots = trend(null, null).dots();

    assertThat(dots).hasSize(3).extracting(Trend.Dot::last).containsExactly(false, false, true);
    double left = Double.parseDouble(dots.get(0).x());
    double middle = Double.parseDouble(dots.get(1).x());
    double right = Double.parseDouble(dots.get(2).x());
    assertThat((middle - left) / (right - left)).isEqualTo(0.75);
    assertThat(right).isLessThan(Trend.WIDTH);
    assertThat(Double.parseDouble(dots.get(1).y())).isLessThan(Double.parseDouble(dots.get(0).y()));
  }

  @Test
  void a_line_breaks_where_nothing_is_known() {
    assertThat(trend(null, null).line()).matches("M[0-9. ]+M[0-9. ]+L[0-9. ]+");
  }

  @Test
  void a_zone_is_drawn_only_where_something_is_aimed_at() {
    assertThat(trend(null, null).hasZone()).isFalse();
    Trend between = trend(BigDecimal.valueOf(5), BigDecimal.valueOf(20));
    assertThat(between.hasZone()).isTrue();
    assertThat(between.zoneTop()).isEqualTo(between.dots().get(1).y());
    assertThat(Double.parseDouble(between.zoneHeight())).isPositive();
  }

  @Test
  void one_value_alone_stands_last() {
    Trend one = new Trend(List.of(new Trend.Point(7, BigDecimal.ONE)), null, null, "");
    assertThat(Double.parseDouble(one.dots().get(0).x())).isGreaterThan(Trend.WIDTH / 2.0);
    assertThat(one.dots().get(0).last()).isTrue();
  }

  private static double distance(Node node) {
    return Math.hypot(node.x() - NetworkMap.WIDTH / 2.0, node.y() - NetworkMap.HEIGHT / 2.0);
  }

  @Test
  void what_has_no_room_in_the_drawing_still_stands_in_the_list() {
    List<Happening> close = new ArrayList<>();
    for (int day = 1; day < 20; day++) {
      LocalDate on = LocalDate.of(2027, 2, day);
      close.add(new Happening(on, on, "Resursgruppsmöte " + day, Tone.ACTION));
    }
    Timeline timeline =
        Timeline.of(
            List.of(new Strand("Möten", close)), TODAY.minusYears(1), TODAY, Texts.in(Language.SV));
    assertThat(timeline.lanes().get(0).dots()).hasSize(19);
    assertThat(timeline.lanes().get(0).dots())
        .filteredOn(dot -> !dot.label().isEmpty())
        .hasSizeLessThan(19);
    assertThat(timeline.list())
        .hasSize(19)
        .extracting(Timeline.Line::what)
        .contains("Resursgruppsmöte 7");
  }

  @Test
  void a_stretch_that_began_before_the_drawing_begins_at_its_edge() {
    Happening phase = new Happening(LocalDate.of(2020, 1, 1), TODAY, "Individuell", Tone.ACTION);
    Timeline timeline =
        Timeline.of(
            List.of(new Strand("FACT", List.of(phase))),
            TODAY.minusMonths(3),
            TODAY,
            Texts.in(Language.SV));
    assertThat(timeline.lanes().get(0).bars().get(0).x()).isEqualTo(Timeline.LEFT);
    assertThat(timeline.todayX()).isLessThanOrEqualTo(Timeline.WIDTH);
  }

  @Test
  void a_load_above_every_limit_stays_within_the_bar() {
    BigDecimal load = new BigDecimal("47.3");
    Bullet bullet =
        new Bullet(
            load, new BigDecimal("20"), new BigDecimal("25"), null, Tone.STOP, "stop", "över 25");
    assertThat(new BigDecimal(bullet.x(load))).isEqualByComparingTo("300");
    assertThat(new BigDecimal(bullet.x(bullet.target()))).isLessThan(new BigDecimal("130"));
    assertThat(new BigDecimal(bullet.band(bullet.soft(), bullet.hard()))).isPositive();
  }
}
