package se.samordna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private final Routes routes =
      Routes.of(
          route(Method.GET, "/"),
          route(Method.GET, "/persons/{person}"),
          route(Method.PATCH, "/persons/{person}"),
          route(Method.GET, "/persons/new"),
          route(Method.POST, "/enrolments/{enrolment}/steps/{step}"),
          route(Method.POST, "/enrolments/{enrolment}/steps/{step}:preview"),
          route(Method.GET, "/a/{x}/c"),
          route(Method.GET, "/a/b/{y}/d"));

  private static Route route(Method method, String path) {
    return Route.of(method, path, request -> Answer.of(204));
  }

  private String found(Method method, String path) {
    return routes.find(method, path) instanceof Routes.Found.Match match
        ? match.route().path() + " " + new java.util.TreeMap<>(match.variables())
        : routes.find(method, path).getClass().getSimpleName();
  }

  @Test
  void a_literal_segment_wins_over_a_variable() {
    assertThat(found(Method.GET, "/persons/new")).isEqualTo("/persons/new {}");
    assertThat(found(Method.GET, "/persons/7")).isEqualTo("/persons/{person} {person=7}");
  }

  @Test
  void an_action_after_a_colon_is_told_from_the_thing_itself() {
    assertThat(found(Method.POST, "/enrolments/7/steps/close:preview"))
        .isEqualTo("/enrolments/{enrolment}/steps/{step}:preview {enrolment=7, step=close}");
    assertThat(found(Method.POST, "/enrolments/7/steps/close"))
        .isEqualTo("/enrolments/{enrolment}/steps/{step} {enrolment=7, step=close}");
  }

  @Test
  void a_literal_that_leads_nowhere_gives_way_to_the_variable_beside_it() {
    assertThat(found(Method.GET, "/a/b/c")).isEqualTo("/a/{x}/c {x=b}");
    assertThat(found(Method.GET, "/a/b/1/d")).isEqualTo("/a/b/{y}/d {y=1}");
  }

  @Test
  void a_known_path_says_which_methods_it_has() {
    Routes.Found found = routes.find(Method.DELETE, "/persons/7");
    assertThat(((Routes.Found.OtherMethods) found).allowed())
        .containsExactly("GET", "HEAD", "OPTIONS", "PATCH");
    assertThat(routes.find(null, "/persons/7")).isInstanceOf(Routes.Found.OtherMethods.class);
  }

  @Test
  void a_path_that_no_route_has_leads_to_nothing() {
    assertThat(found(Method.GET, "/persons")).isEqualTo("Nothing");
    assertThat(found(Method.GET, "/persons/")).isEqualTo("Nothing");
    assertThat(found(Method.GET, "/persons//")).isEqualTo("Nothing");
    assertThat(found(Method.GET, "/persons/7/8/9")).isEqualTo("Nothing");
    assertThat(found(Method.POST, "/enrolments/7/steps/:preview"))
        .as("an action without the thing it acts on is a thing with an odd name")
        .isEqualTo("/enrolments/{enrolment}/steps/{step} {enrolment=7, step=:preview}");
  }

  @Test
  void two_routes_for_the_same_request_are_a_mistake_of_the_bundle() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Routes.of(route(Method.GET, "/p/{one}"), route(Method.GET, "/p/{other}")))
        .withMessageContaining("/p/{other}");
  }

  @Test
  void a_template_takes_no_surprises() {
    for (String odd : new String[] {"p", "/p/", "/{a}/{a}", "/{a}b", "/(.*)", "/{A}", "/a b"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> PathTemplate.of(odd));
    }
    assertThat(PathTemplate.of("/{a}/b/{c}:go").variables()).containsExactly("a", "c");
    assertThat(Map.of(PathTemplate.of("/x"), 1)).containsKey(PathTemplate.of("/x"));
  }
}
