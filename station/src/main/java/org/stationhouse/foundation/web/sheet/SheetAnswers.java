package org.stationhouse.foundation.web.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.web.Words;

/** Sends the {@link Sheet} of a page method as the file that was asked. */
@Component
class SheetAnswers implements HandlerMethodReturnValueHandler, WebMvcConfigurer {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MessageSource messages;
    private final AgencyOffice agencies;

    SheetAnswers(MessageSource messages, AgencyOffice agencies) {
        this.messages = messages;
        this.agencies = agencies;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return returned.getParameterType() == Sheet.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returned, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (!(value instanceof Sheet sheet) || response == null) {
            throw new IllegalStateException("a list leaves in the answer to a request, and it is one");
        }
        switch (sheet.export().as()) {
            case CSV -> {
                container.setRequestHandled(true);
                send(response, "text/csv;charset=UTF-8", sheet.name() + ".csv");
                Csv.write(heads(sheet, web.getLocale()), cells(sheet, all(sheet)), response.getOutputStream());
            }
            case XLSX -> {
                container.setRequestHandled(true);
                send(response, EXCEL, sheet.name() + ".xlsx");
                Workbook.write(
                        sheet.title(new Words(messages, web.getLocale())),
                        heads(sheet, web.getLocale()),
                        cells(sheet, all(sheet)),
                        agencies.zone(),
                        response.getOutputStream());
            }
            case PDF -> {
                List<String> names = sheet.columns().shown();
                ListPaper.of(sheet, names, cells(sheet, names))
                        .ifPresentOrElse(
                                paper -> print(sheet, paper, container), () -> tooLong(container, web.getLocale()));
            }
        }
    }

    private static void print(Sheet sheet, ListPaper paper, ModelAndViewContainer container) {
        container.addAttribute("list", paper);
        container.addAttribute("file", sheet.name());
        container.setViewName("foundation/web/sheet/listpaper");
    }

    private void tooLong(ModelAndViewContainer container, Locale locale) {
        container.addAttribute("word", "web.fault.paper");
        container.addAttribute(
                "sentence", messages.getMessage("web.fault.paper.says", new Object[] {ListPaper.MOST}, locale));
        container.addAttribute("cite", "");
        container.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        container.setViewName("foundation/web/fault");
    }

    private static void send(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + file.replaceAll("[^A-Za-z0-9._-]", "-") + "\"");
    }

    /** A spreadsheet hides what its reader does not need; only who chose gets less. */
    private static List<String> all(Sheet sheet) {
        return sheet.columns().chosen().isEmpty()
                ? sheet.columns().all()
                : sheet.columns().shown();
    }

    private List<String> heads(Sheet sheet, Locale locale) {
        var words = new Words(messages, locale);
        return all(sheet).stream()
                .map(name -> sheet.columns().head(name, words))
                .toList();
    }

    /** Each row with these columns only. */
    private static Iterable<List<? extends @Nullable Object>> cells(Sheet sheet, List<String> names) {
        int[] wanted = names.stream().mapToInt(sheet.columns().all()::indexOf).toArray();
        return () -> StreamSupport.stream(sheet.rows().spliterator(), false)
                .<List<? extends @Nullable Object>>map(row -> some(row, wanted))
                .iterator();
    }

    private static List<? extends @Nullable Object> some(List<? extends @Nullable Object> row, int[] wanted) {
        var cells = new ArrayList<@Nullable Object>(wanted.length);
        for (int column : wanted) {
            cells.add(row.get(column));
        }
        return cells;
    }
}
