package se.samordna.itests.way;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samordna.itests.harness.Web;

/**
 * Somebody of the staff who works over HTTP. Time may have passed since the last request: then the
 * session is over and they log in again, as one does in the morning.
 */
final class Colleague {
  static final String PASSWORD = "grönsaksland-med-kål-7";
  private static final String API = "/api/v1";

  private final Web web;
  private final String userName;
  private String token = "";
  private String staff = "";

  Colleague(Web web, String userName) {
    this.web = web;
    this.userName = userName;
  }

  /** The id by which colleagues and persons know them. */
  String staff() {
    if (staff.isEmpty()) {
      logIn();
    }
    return staff;
  }

  String userName() {
    return userName;
  }

  Reply get(String path) {
    return send("GET", path, null, "");
  }

  Reply post(String path, Object body) {
    return send("POST", path, body, "");
  }

  /** POST to something that was read before, at the revision it had then. */
  Reply post(String path, Object body, String etag) {
    return send("POST", path, body, etag);
  }

  Reply put(String path, Object body, String etag) {
    return send("PUT", path, body, etag);
  }

  /** POST to the thing at its newest revision, which is read first. */
  Reply revise(String thing, String path, Object body) {
    return post(path, body, get(thing).etag());
  }

  /** A page as this person sees it in the language. */
  String page(String path, String language) {
    HttpResponse<String> answer = look(path, language);
    if (answer.statusCode() == 303 && answer.headers().firstValue("Location").isPresent()) {
      logIn();
      answer = look(path, language);
    }
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answered " + answer.statusCode() + "\n" + answer.body());
    }
    return Pages.text(answer.body());
  }

  /** The answer to a page's address, whatever it is. */
  HttpResponse<String> look(String path, String language) {
    staff();
    return web.get(path, "Cookie", "__Host-samordna=" + token, "Accept-Language", language);
  }

  /** The answer to a page's form as a browser sends it, whatever it is. */
  HttpResponse<String> submit(String path, String fields) {
    staff();
    return web.post(
        path,
        fields,
        "Cookie",
        "__Host-samordna=" + token,
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private Reply send(String method, String path, Object body, String etag) {
    staff();
    Reply reply = sendOnce(method, path, body, etag);
    if (reply.status() == 401) {
      logIn();
      reply = sendOnce(method, path, body, etag);
    }
    return reply;
  }

  private Reply sendOnce(String method, String path, Object body, String etag) {
    List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer " + token));
    if (body != null) {
      headers.addAll(List.of("Content-Type", "application/json"));
    }
    if (!etag.isEmpty()) {
      headers.addAll(List.of("If-Match", etag));
    }
    return new Reply(
        userName + " " + method + " " + path,
        web.send(
            method, API + path, body == null ? "" : write(body), headers.toArray(String[]::new)));
  }

  private void logIn() {
    Map<String, String> login = Map.of("userName", userName, "password", PASSWORD);
    HttpResponse<String> answer =
        web.post(API + "/session", write(login), "Content-Type", "application/json");
    Reply reply = new Reply("log in " + userName, answer);
    token = reply.ok().path("token").asText();
    staff = reply.json().path("me").path("staff").asText();
  }

  static String write(Object body) {
    try {
      return Reply.JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
