package org.stationhouse.backoffice.master.vehicle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.stationhouse.backoffice.master.VehicleLine;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.web.Ask;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.Listing;
import org.stationhouse.foundation.web.Words;
import org.stationhouse.foundation.web.sheet.Columns;
import org.stationhouse.foundation.web.sheet.Parts;
import org.stationhouse.foundation.web.sheet.Sheet;

/** The list of vehicles. */
@Controller
class VehicleListPages {

    private static final Columns COLUMNS = Columns.of(
                    "master.",
                    "vehicle",
                    "make",
                    "model",
                    "year",
                    "style",
                    "color",
                    "vin",
                    "plates",
                    "warnings",
                    "number")
            .main("vehicle", "make", "model", "year", "color", "vin", "number")
            .narrow("year", "style", "vin", "number");

    private final VehicleBook book;
    private final MessageSource messages;

    VehicleListPages(VehicleBook book, MessageSource messages) {
        this.book = book;
        this.messages = messages;
    }

    @GetMapping("/vehicles")
    @Needs("master.vehicle.list")
    String list(Ask ask, Model model, Actor actor) {
        VehicleFilter filter = filter(ask);
        model.addAttribute("listing", Listing.of(book.list(filter, ask.skip(), ask.fetch(), actor), ask));
        model.addAttribute("columns", COLUMNS.as(ask));
        model.addAttribute("hot", book.warnings(filter, actor));
        model.addAttribute("wrong", filter.impossible());
        return "backoffice/master/vehicle/list";
    }

    @RequestMapping(
            path = "/vehicles/all" + Sheet.ENDINGS,
            method = {RequestMethod.GET, RequestMethod.POST})
    @Needs("master.vehicle.export")
    Sheet export(Export export, Actor actor, Locale locale) {
        var words = new Words(messages, locale);
        VehicleFilter filter = filter(export.ask());
        List<VehicleLine> first = book.export(filter, export.reason(), 0, actor);
        Iterable<List<@Nullable Object>> rows = () -> Parts.of(
                        first, VehicleBook.EXPORTED, end -> book.export(filter, export.reason(), end.rows(), actor))
                .map(it -> cells(it, words))
                .iterator();
        return new Sheet(export, "vehicles", "master.vehicles", COLUMNS.as(export.ask()), rows);
    }

    private static List<@Nullable Object> cells(VehicleLine vehicle, Words words) {
        return Arrays.asList(
                vehicle.name(),
                vehicle.looks().make(),
                vehicle.looks().model(),
                vehicle.looks().year(),
                vehicle.looks().style(),
                color(vehicle),
                vehicle.vin() == null ? null : vehicle.vin().text(),
                plates(vehicle),
                vehicle.flags().stream()
                        .map(it -> words.word("master.sort.FLAG." + it.sort()))
                        .collect(Collectors.joining(", ")),
                vehicle.number());
    }

    static String plates(VehicleLine vehicle) {
        return vehicle.plates().stream().map(VehicleLine.Plated::text).collect(Collectors.joining(", "));
    }

    static String color(VehicleLine vehicle) {
        String second = vehicle.looks().second();
        return vehicle.looks().color() + (second.isEmpty() ? "" : "/" + second);
    }

    private static VehicleFilter filter(Ask ask) {
        return VehicleFilter.of(
                ask.value("plate"),
                ask.value("state"),
                ask.value("vin"),
                ask.value("make"),
                ask.value("color"),
                ask.value("year"));
    }
}
