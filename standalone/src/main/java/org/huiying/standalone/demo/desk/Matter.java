package org.huiying.standalone.demo.desk;

import tools.jackson.databind.JsonNode;

/**
 * A matter as monitoring names it: opinion first, incident later, always under one id.
 *
 * @param carriedOver found by an earlier run and still there: nothing is left to be done with it
 */
public record Matter(String id, String number, String title, boolean carriedOver) {

    static Matter of(JsonNode opinion, boolean carriedOver) {
        return new Matter(
                opinion.path("incidentId").asString(),
                opinion.path("number").asString(),
                opinion.path("title").asString(),
                carriedOver);
    }

    public String opinion() {
        return "/opinions/" + id;
    }

    public String incident() {
        return "/incidents/" + id;
    }

    public String named() {
        return number + " " + title;
    }
}
