// page behavior
