package org.stationhouse.bench;

final class StartCommand {}
