package org.stationhouse.backoffice.master.organization;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class OrganizationDoor implements Door {

    private static final String LIST = "master.organization.list";

    @Override
    public List<Line> lines() {
        return List.of(new Line("master.organizations", "/organizations", LIST, 17));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("org", "master.organizations", "/organizations?name={rest}", LIST),
                new Command(
                        "organization",
                        "master.organization.new",
                        "/organizations/new?name={rest}",
                        "master.organization.enter"),
                new Command(
                        "orgpairs", "master.organization.pairs", "/organizations/pairs", "master.organization.merge"));
    }
}
