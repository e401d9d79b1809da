package org.stationhouse.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names as they are borne in California, put together by hand; groups, since two surnames or a particle are customs of one. */
record NamesOfCalifornia(String group, List<String> surnames, List<String> women, List<String> men) {

    static final NamesOfCalifornia SPANISH = of("two surnames", """
            Garcia Hernandez Lopez Martinez Gonzalez Rodriguez Perez Sanchez Ramirez Torres Flores Rivera Gomez Diaz Reyes Morales Cruz
            Ortiz Gutierrez Chavez Ramos Ruiz Alvarez Mendoza Castillo Vasquez Jimenez Moreno Romero Herrera Medina Aguilar Castro Vargas
            Guzman Mendez Salazar Soto Delgado Rios Cervantes Zamora Ibarra Villanueva Cardenas Navarro Figueroa Acosta Orozco Quintero
            """, """
            Maria Guadalupe Rosa Carmen Ana Teresa Juana Margarita Leticia Veronica Elena Alicia Dolores Isabel Graciela Luz Patricia
            Yolanda Silvia Esperanza Beatriz Norma Irma Lorena Claudia Adriana Monica Gabriela
            """, """
            Jose Juan Francisco Luis Carlos Jorge Pedro Manuel Jesus Alejandro Roberto Ricardo Miguel Eduardo Enrique Antonio Fernando
            Rafael Javier Sergio Raul Ramon Arturo Salvador Hector Ernesto Alfredo Gilberto
            """);

    static final NamesOfCalifornia PARTICLES = of("particles", """
            De_La_Cruz De_La_Torre De_Leon De_La_Rosa Del_Rio De_La_Garza De_Los_Santos Dela_Pena Van_Dyke Van_Der_Berg Von_Braun
            Di_Santo Da_Silva Dos_Santos De_Anda De_Jesus Van_Horn Mac_Donald St_Clair La_Fontaine Del_Toro De_Guzman De_Vera El_Amin
            """, """
            Angela Cristina Marisol Jocelyn Karina Sofia Camila Vanessa Natalie Diana Rachel Laila Marianne Corazon Imelda Fe Maria Teresa
            Elena Isabel Julia Carla Paula Rita Susanna Irene Lucia Helena
            """, """
            Andres Marcos Diego Emilio Rodrigo Felix Dominic Peter Henrik Paolo Joaquin Rommel Omar Victor Samuel Noel Jose Juan Luis
            Carlos Miguel Antonio Rafael Mario Pedro Daniel Martin Oscar
            """);

    static final NamesOfCalifornia VIETNAMESE = of(
            "Vietnamese",
            "Nguyen Tran Le Pham Huynh Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Luong Truong Mai Trinh Cao Ta Lam",
            both(
                    "Thi Ngoc Thuy Kim Bich My Thanh Phuong Hong Minh",
                    "Lan Hoa Mai Huong Anh Linh Chi Ngoc Thao Nhung Trang Yen Thu Hang Loan"),
            both(
                    "Van Duc Quoc Minh Huu Tan Quang Anh Thanh Cong",
                    "Minh Hung Bao Tuan Dung Tung Phuoc Dat Long Vinh Khoa Hieu Nam Son Thang"));

    static final NamesOfCalifornia HMONG = of(
            "Hmong",
            "Xiong Vang Yang Thao Lee Her Moua Vue Lor Cha Kue Hang Kong Khang Pha",
            "Mai Pa_Nhia Bao Yer Mee Ka_Zoua Chee Nou Kia Pang Maly Houa See Youa Gao_Nou Xia Ying Panyia",
            "Tou Pao Chue Kao Fue Neng Xang Toua Chong Ger Long Nhia Bee Yia Teng Blia Koua Cheng");

    static final NamesOfCalifornia SLAVIC = of(
            "Slavic",
            """
            Shevchenko Kovalchuk Kovalenko Tkachenko Petrenko Sokolov Novak Horvat Petrovic Nikolic Markovic Jovanovic Volkov Morozov
            Lebedev Orlov Romanov Pavlov Kravchenko Bondarenko Melnyk Kowalski Zielinski Lewandowski Wisniewski Dubrovsky Zhukovsky
            """,
            "Olena Iryna Natalia Svetlana Tetiana Kateryna Yulia Oksana Kseniya Anastasia Ludmila Galina Vera Marina Larisa Nadia",
            "Oleksandr Dmitri Sergei Volodymyr Mykola Yuri Andriy Mykhailo Yevhen Bohdan Taras Pavel Igor Ivan Viktor Maksym");

    static final NamesOfCalifornia OTHERS = of("other names", """
            Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Thompson White Harris Clark
            Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts
            Phillips Evans Turner Parker Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Peterson Cooper Reed Bailey Kim Park
            Chen Wong Singh Patel Kaur Tanaka Yamamoto Santos Reyes_Cruz O'Brien O'Neill McCarthy Stephens Stevens Katz
            """, """
            Mary Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Margaret Sandra Ashley Kimberly Emily Donna Michelle
            Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Catherine Christine Samantha
            """, """
            James Robert John Michael David William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Mark Donald Steven
            Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan
            """);

    static final List<NamesOfCalifornia> ALL = List.of(SPANISH, PARTICLES, VIETNAMESE, HMONG, SLAVIC, OTHERS);

    /** How the same names are written by others. */
    static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("Xiong", "Xyooj"),
            Map.entry("Vang", "Vaj"),
            Map.entry("Yang", "Yaj"),
            Map.entry("Thao", "Thoj"),
            Map.entry("Lee", "Lis"),
            Map.entry("Her", "Hawj"),
            Map.entry("Moua", "Muas"),
            Map.entry("Vue", "Vwj"),
            Map.entry("Lor", "Lauj"),
            Map.entry("Cha", "Tsab"),
            Map.entry("Kue", "Kwm"),
            Map.entry("Hang", "Haam"),
            Map.entry("Kong", "Koo"),
            Map.entry("Khang", "Khab"),
            Map.entry("Nguyen", "Nguyễn"),
            Map.entry("Tran", "Trần"),
            Map.entry("Pham", "Phạm"),
            Map.entry("Dang", "Đặng"),
            Map.entry("Bui", "Bùi"),
            Map.entry("Vu", "Vũ"),
            Map.entry("Shevchenko", "Szewczenko"),
            Map.entry("Kovalchuk", "Kowalczuk"),
            Map.entry("Kovalenko", "Kowalenko"),
            Map.entry("Sokolov", "Sokoloff"),
            Map.entry("Novak", "Nowak"),
            Map.entry("Petrovic", "Petrovich"),
            Map.entry("Jovanovic", "Yovanovich"),
            Map.entry("Kowalski", "Kowalsky"),
            Map.entry("Zhukovsky", "Zhukovskiy"),
            Map.entry("Dubrovsky", "Dubrovskii"),
            Map.entry("Volkov", "Volkova"),
            Map.entry("Orlov", "Orlova"),
            Map.entry("Gonzalez", "Gonzales"),
            Map.entry("Vasquez", "Vázquez"),
            Map.entry("Jimenez", "Gimenez"),
            Map.entry("Stephens", "Stevens"),
            Map.entry("Olena", "Elena"),
            Map.entry("Iryna", "Irina"),
            Map.entry("Tetiana", "Tatyana"),
            Map.entry("Kateryna", "Ekaterina"),
            Map.entry("Oleksandr", "Alexander"),
            Map.entry("Sergei", "Serhii"),
            Map.entry("Volodymyr", "Vladimir"),
            Map.entry("Mykola", "Nikolai"),
            Map.entry("Yuri", "Iurii"),
            Map.entry("Andriy", "Andrey"));

    static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("James", "Jim"),
            Map.entry("Robert", "Bob"),
            Map.entry("Michael", "Mike"),
            Map.entry("Elizabeth", "Liz"),
            Map.entry("William", "Bill"),
            Map.entry("Richard", "Dick"),
            Map.entry("Joseph", "Joe"),
            Map.entry("Jennifer", "Jenny"),
            Map.entry("Margaret", "Peggy"),
            Map.entry("Catherine", "Kathy"),
            Map.entry("Jose", "Pepe"),
            Map.entry("Francisco", "Paco"),
            Map.entry("Guadalupe", "Lupe"),
            Map.entry("Jesus", "Chuy"),
            Map.entry("Enrique", "Quique"),
            Map.entry("Graciela", "Chela"),
            Map.entry("Dmitri", "Dima"),
            Map.entry("Natalia", "Natasha"),
            Map.entry("Svetlana", "Sveta"));

    private static NamesOfCalifornia of(String group, String surnames, String women, String men) {
        return new NamesOfCalifornia(group, words(surnames), words(women), words(men));
    }

    /** Vietnamese given names: a middle one and the one by which the person is called. */
    private static String both(String middle, String called) {
        return words(middle).stream()
                .flatMap(it ->
                        words(called).stream().filter(own -> !own.equals(it)).map(own -> it + "_" + own))
                .collect(Collectors.joining(" "));
    }

    private static List<String> words(String all) {
        return List.of(all.strip().split("\\s+")).stream()
                .map(it -> it.replace('_', ' '))
                .toList();
    }
}
