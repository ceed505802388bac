package org.huiying.standalone.demo.desk;

import org.huiying.standalone.demo.api.CountyApi;
import org.huiying.standalone.demo.input.Day;
import org.huiying.standalone.demo.input.Input;

/** What every act works with. */
public record Stage(CountyApi api, Narrator narrator, Day day, Input input) {}
